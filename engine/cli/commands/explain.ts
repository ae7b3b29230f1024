import { Command } from 'commander';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay explain`. */
export interface ExplainFlags extends Pick<TargetFlags, 'spec' | 'config'> {
  readonly json?: boolean;
}

/** `assay explain`: says what a clause asks for and how it is checked. */
export const makeExplain: MakeCommand = (terminal, done) =>
  addSpecFlag(new Command('explain').description('say what a clause asks for, why, and how it is checked'))
    .argument('<clause>', 'the id of a clause, or of one of its cases, whose request is shown too')
    .option('--config <file>', 'the profile whose own checks are clauses too; else assay.config.* in this folder')
    .option('--json', 'print it as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, flags: ExplainFlags) => {
      const { explain } = await import('../actions/explain.ts');
      done(await explain(name, flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay explain already-submitted
  assay explain missing-key/none/getAsset        the clause of a case, and its request as a script with curl
  assay explain already-submitted --json`;
