import { Command } from 'commander';
import { collectNames } from '../flags/list.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay confirm`. */
export interface ConfirmFlags extends Pick<TargetFlags, 'spec'> {
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

/** `assay confirm`: asks the owner of an API which proposed clauses are required. */
export const makeConfirm: MakeCommand = (terminal, done) =>
  addSpecFlag(
    new Command('confirm')
      .description('ask which of the proposed clauses are required, and write the answers as rulings')
      .argument('[report]', 'the JSON report of a run of the contract', 'report/report.json'),
  )
    .option('--yes <clauses>', 'these are required; nothing is asked (repeatable, commas between)', collectNames)
    .option('--no <clauses>', 'these are not; nothing is asked (repeatable, commas between)', collectNames)
    .addHelpText('after', EXAMPLES)
    .action(async (report: string, flags: ConfirmFlags) => {
      const { confirm } = await import('../actions/confirm.ts');
      done(await confirm(report, flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay confirm                                  ask about what the last run showed, at most twenty questions
  assay confirm --yes unknown-id,body-refused --no created-twice
                                                 the same without a question`;
