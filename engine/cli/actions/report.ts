import { resolve } from 'node:path';
import { createRedactor } from '../../io/redact/index.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { openDemands } from '../../session/open-demands.ts';
import { checkOutputs, takesStandardOutput } from '../../session/outputs.ts';
import { showPage } from '../../session/page/show-page.ts';
import { readReport } from '../../session/read-report.ts';
import { reportJournals } from '../../session/report-journals.ts';
import { toDemands } from '../flags/demand-flags.ts';
import { toOutputs } from '../run/to-outputs.ts';
import { publish } from '../run/publish.ts';
import type { ReportFlags } from '../commands/report.ts';
import type { Terminal } from '../terminal.ts';

/** Renders the reports of journals again, and returns the exit code. */
export async function reportAgain(
  journals: readonly string[],
  flags: ReportFlags,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = terminal;
  const files = journals.map((journal) => resolve(cwd, journal));
  const { reports } = toOutputs(cwd, flags);
  if (takesStandardOutput({ reports })) terminal.keepOutFree();
  await checkOutputs(cwd, { reports }, files);
  const contract = await openContract(cwd, await chooseSpec(flags, terminal));
  const previous = flags.previous === undefined ? undefined : await readReport(cwd, flags.previous);
  const page = flags.page === undefined ? undefined : await showPage(flags.page, contract, terminal);
  const { report, contract: held } = await reportJournals(files, contract, (part, whole) =>
    openDemands(cwd, whole, toDemands(flags), part),
  );
  await publish(
    report,
    { reports },
    { contract: held, terminal, redactor: createRedactor([]), isQuiet: flags.quiet === true, previous, page },
  );
  return report.exitCode;
}
