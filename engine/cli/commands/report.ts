import { resolve } from 'node:path';
import { Command } from 'commander';
import { createRedactor } from '../../io/redact/index.ts';
import { openContract } from '../../session/open-contract.ts';
import { checkOutputs } from '../../session/outputs.ts';
import { reportJournal } from '../../session/report-journal.ts';
import { addDemandFlags, toDemands, type DemandFlags } from '../flags/demand-flags.ts';
import { addReportFlag, toOutputs, type OutputFlags } from '../flags/output-flags.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import { publish } from '../run/publish.ts';
import type { MakeCommand } from './command.ts';

type Flags = DemandFlags & OutputFlags & Pick<TargetFlags, 'spec'>;

/** `assay report`: renders the reports of a journal again. */
export const makeReportAgain: MakeCommand = (terminal, done) => {
  const command = new Command('report').description('render the reports of a journal again').argument('<journal>');
  return addSpecFlag(addDemandFlags(addReportFlag(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (journal: string, flags: Flags) => {
      const { cwd } = terminal;
      const { reports } = toOutputs(cwd, flags);
      await checkOutputs(cwd, { reports, journal: resolve(cwd, journal) });
      const contract = await openContract(cwd, flags.spec);
      const report = await reportJournal(resolve(cwd, journal), contract, toDemands(flags));
      await publish(report, { reports }, { terminal, redactor: createRedactor([]), isQuiet: flags.quiet === true });
      done(report.exitCode);
    });
};

const EXAMPLES = `
Examples:
  assay report report/journal.ndjson             the reports of a run, such as one that was killed
  assay report run.ndjson --report html=run.html

The exit code is that of the run.`;
