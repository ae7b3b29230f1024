import { Command } from 'commander';
import { addDemandFlags, type DemandFlags } from '../flags/demand-flags.ts';
import { addReportFlag, type OutputFlags } from '../flags/output-flags.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay report`. */
export type ReportFlags = DemandFlags & OutputFlags & Pick<TargetFlags, 'spec'>;

/** `assay report`: renders the reports of a journal again, or of all shards of a run. */
export const makeReportAgain: MakeCommand = (terminal, done) => {
  const command = new Command('report')
    .description('render the reports of a journal again; the journals of all shards of a run are merged')
    .argument('<journal...>', 'the journal of a run, or one for each shard');
  return addSpecFlag(addDemandFlags(addReportFlag(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (journals: readonly string[], flags: ReportFlags) => {
      const { reportAgain } = await import('../actions/report.ts');
      done(await reportAgain(journals, flags, terminal));
    });
};

const EXAMPLES = `
Examples:
  assay report report/journal.ndjson             the reports of a run, such as one that was killed
  assay report run.ndjson --report html=run.html
  assay report shard-1.ndjson shard-2.ndjson     the one report of a run in two shards

The exit code is that of the run.`;
