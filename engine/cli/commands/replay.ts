import { Command } from 'commander';
import { addBudgetFlags, type BudgetFlags } from '../flags/budget-flags.ts';
import { addProfileFlags, type TargetFlags } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** Without a name so many cases are sent again at most. */
export const MOST_REPLAYED = 20;

/** The flags of `assay replay`. */
export type ReplayFlags = TargetFlags & BudgetFlags;

/** `assay replay`: sends what departed in a report again. */
export const makeReplay: MakeCommand = (terminal, done) => {
  const command = new Command('replay')
    .description('send a failure of a report again, and say whether it still happens')
    .argument('<report>', 'the JSON report of a run, or its journal')
    .argument('[case]', 'the case, or the clause that its cases broke; else all that failed')
    .option('--base-url <url>', 'the target; else ASSAY_BASE_URL or that of the report');
  return addBudgetFlags(addProfileFlags(command))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, name: string | undefined, flags: ReplayFlags) => {
      const { replay } = await import('../actions/replay.ts');
      done(await replay(file, name, flags, terminal));
    });
};

const EXAMPLES = `
Examples:
  assay replay report/report.json                all that failed, where that are ${MOST_REPLAYED} cases at most
  assay replay report/report.json already-submitted
                                                 what broke this clause
  assay replay report/report.json already-submitted/same-blob-path

Keys come from the profile or the environment. Exit codes: 1 still happens, 0 no longer, 3 could not tell, 2 wrong use.`;
