import type { Contract, Report } from '../../core/model/index.ts';
import { createRedactor } from '../../io/redact/index.ts';
import { openExamDemands } from '../../session/exam/open-exam-demands.ts';
import { prepareExam, runExam, type ExamOptions } from '../../session/exam/run-exam.ts';
import { checkOutputs, takesStandardOutput } from '../../session/outputs.ts';
import { readReport } from '../../session/read-report.ts';
import { toDemands } from '../flags/demand-flags.ts';
import { toOutputs } from '../run/to-outputs.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { publish } from '../run/publish.ts';
import type { Terminal } from '../terminal.ts';
import type { ExamFlags } from './exam-flags.ts';

/** What an exam of the command line is about. */
export interface Examining {
  readonly contract: Contract;
  readonly client: ExamOptions['client'];
  readonly name: string;
  readonly flags: ExamFlags;
}

/** Examines clients as the flags say, side by side, then prints and writes the reports of each; returns the reports. */
export async function examine(examinings: readonly Examining[], terminal: Terminal): Promise<readonly Report[]> {
  const prepared = await Promise.all(examinings.map((examining) => prepare(examining, terminal)));
  const interrupt = listenForInterrupt(terminal);
  try {
    const running = prepared.map(({ run }) => run(interrupt.signal));
    const reports: Report[] = [];
    for (const [index, report] of (await Promise.all(running)).entries()) {
      await prepared[index]?.tell(report);
      reports.push(report);
    }
    return reports;
  } finally {
    interrupt.end();
  }
}

interface Prepared {
  readonly run: (signal: AbortSignal) => Promise<Report>;
  readonly tell: (report: Report) => Promise<void>;
}

// All that may be wrong is found before the first client is started.
async function prepare({ contract, client, name, flags }: Examining, terminal: Terminal): Promise<Prepared> {
  const { cwd } = terminal;
  const { depth, only = [], patience, demand, tls = false, quiet = false } = flags;
  const redactor = createRedactor([]);
  const { scripts } = prepareExam(contract, { depth, only });
  const known = await openExamDemands(cwd, contract, toDemands(flags), { depth, only });
  const demands = { ...known, ...(demand === undefined ? {} : { retries: true }) };
  const previous = flags.previous === undefined ? undefined : await readReport(cwd, flags.previous);
  const { reports } = toOutputs(cwd, flags);
  if (takesStandardOutput({ reports })) terminal.keepOutFree();
  await checkOutputs(cwd, { reports });
  const many = scripts.reduce((sum, { sitting }) => sum + sitting.times, 0);
  if (!quiet && !terminal.isLive) terminal.complain(`${name} sits ${scripts.length} sittings, ${many} times in all`);
  return {
    run: (signal) =>
      runExam({
        contract,
        client,
        name,
        depth,
        only,
        isSecure: tls,
        ...(patience === undefined ? {} : { patienceSeconds: patience }),
        demands,
        redactor,
        signal,
        onConversation: (done, planned) => {
          if (!quiet) terminal.showLive(`${name}: ${done} of ${planned} conversations`);
        },
      }),
    tell: (report) => publish(report, { reports }, { contract, redactor, terminal, isQuiet: quiet, previous }),
  };
}
