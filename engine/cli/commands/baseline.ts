import { Command } from 'commander';
import type { MakeCommand } from './command.ts';

/** The flags of `assay baseline`. */
export interface BaselineFlags {
  readonly output?: string;
}

/** `assay baseline`: lists the failures of a report as known. */
export const makeBaselineFile: MakeCommand = (terminal, done) =>
  new Command('baseline')
    .description('list the failures of a report as known, for run --baseline')
    .argument('<report>', 'the JSON report of a run')
    .option('--output <file>', 'write it there; else, and for -, it is printed')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: BaselineFlags) => {
      const { listKnown } = await import('../actions/baseline.ts');
      done(await listKnown(file, flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay baseline report/report.json --output assay.baseline.yaml
  assay run --baseline assay.baseline.yaml       fails only on what is not in it`;
