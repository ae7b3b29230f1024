import { Option, type Command } from 'commander';
import { addBudgetFlags, type BudgetFlags } from '../flags/budget-flags.ts';
import { addDemandFlags, type DemandFlags } from '../flags/demand-flags.ts';
import { addOutputFlags, type OutputFlags } from '../flags/output-flags.ts';
import { addSelectionFlags, type SelectionFlags } from '../flags/selection-flags.ts';

/** The flags of a run, whatever its target. */
export interface RunFlags extends SelectionFlags, BudgetFlags, OutputFlags, DemandFlags {
  readonly bail?: boolean;
  readonly dryRun?: boolean;
  readonly list?: boolean;
  readonly lastFailed?: boolean;
  readonly open?: boolean;
}

/** Adds the flags of a run. */
export function addRunFlags(command: Command): Command {
  return addDemandFlags(addOutputFlags(addBudgetFlags(addSelectionFlags(command))))
    .addOption(
      new Option('--last-failed', 'only the cases that failed in report/report.json, or in --previous').conflicts(
        'only',
      ),
    )
    .option('--bail', 'end the run after the first failure')
    .option('--open', 'open the HTML report when it is written')
    .option('--dry-run', 'print how much would be sent, where and for how long, and send nothing')
    .option('--list', 'with --dry-run, name every case too');
}
