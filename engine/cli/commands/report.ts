import { resolve } from 'node:path';
import { Command } from 'commander';
import { createRedactor } from '../../io/redact/index.ts';
import { openContract } from '../../session/open-contract.ts';
import { openDemands } from '../../session/open-demands.ts';
import { checkOutputs, takesStandardOutput } from '../../session/outputs.ts';
import { showPage } from '../../session/page/show-page.ts';
import { readReport } from '../../session/read-report.ts';
import { reportJournals } from '../../session/report-journals.ts';
import { addDemandFlags, toDemands, type DemandFlags } from '../flags/demand-flags.ts';
import { addReportFlag, toOutputs, type OutputFlags } from '../flags/output-flags.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import { publish } from '../run/publish.ts';
import type { MakeCommand } from './command.ts';

type Flags = DemandFlags & OutputFlags & Pick<TargetFlags, 'spec'>;

/** `assay report`: renders the reports of a journal again, or of all shards of a run. */
export const makeReportAgain: MakeCommand = (terminal, done) => {
  const command = new Command('report')
    .description('render the reports of a journal again; the journals of all shards of a run are merged')
    .argument('<journal...>', 'the journal of a run, or one for each shard');
  return addSpecFlag(addDemandFlags(addReportFlag(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (journals: readonly string[], flags: Flags) => {
      const { cwd } = terminal;
      const files = journals.map((journal) => resolve(cwd, journal));
      const { reports } = toOutputs(cwd, flags);
      if (takesStandardOutput({ reports })) terminal.keepOutFree();
      await checkOutputs(cwd, { reports }, files);
      const contract = await openContract(cwd, flags.spec);
      const previous = flags.previous === undefined ? undefined : await readReport(cwd, flags.previous);
      const page = flags.page === undefined ? undefined : await showPage(flags.page, contract, terminal);
      const report = await reportJournals(files, contract, (part) =>
        openDemands(cwd, contract, toDemands(flags), part),
      );
      await publish(
        report,
        { reports },
        { contract, terminal, redactor: createRedactor([]), isQuiet: flags.quiet === true, previous, page },
      );
      done(report.exitCode);
    });
};

const EXAMPLES = `
Examples:
  assay report report/journal.ndjson             the reports of a run, such as one that was killed
  assay report run.ndjson --report html=run.html
  assay report shard-1.ndjson shard-2.ndjson     the one report of a run in two shards

The exit code is that of the run.`;
