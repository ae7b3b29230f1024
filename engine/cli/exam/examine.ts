import type { Contract } from '../../core/model/index.ts';
import { createRedactor } from '../../io/redact/index.ts';
import type { ExamClient } from '../../io/exam/client.ts';
import { openExamDemands } from '../../session/exam/open-exam-demands.ts';
import { prepareExam, runExam } from '../../session/exam/run-exam.ts';
import { checkOutputs } from '../../session/outputs.ts';
import { readReport } from '../../session/read-report.ts';
import { toDemands } from '../flags/demand-flags.ts';
import { toOutputs } from '../flags/output-flags.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { publish } from '../run/publish.ts';
import type { Terminal } from '../terminal.ts';
import type { ExamFlags } from './exam-flags.ts';

/** What an exam of the command line is about. */
export interface Examining {
  readonly contract: Contract;
  readonly client: ExamClient;
  readonly name: string;
  readonly flags: ExamFlags;
}

/** Examines a client as the flags say, prints and writes the reports, and returns the exit code. */
export async function examine({ contract, client, name, flags }: Examining, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const { depth, only = [], patience, demand, quiet = false } = flags;
  const redactor = createRedactor([]);
  const { scripts } = prepareExam(contract, { depth, only });
  const demands = await openExamDemands(cwd, contract, toDemands(flags), { depth, only });
  const previous = flags.previous === undefined ? undefined : await readReport(cwd, flags.previous);
  const { reports } = toOutputs(cwd, flags);
  await checkOutputs(cwd, { reports });
  const interrupt = listenForInterrupt(terminal);
  const many = scripts.reduce((sum, { sitting }) => sum + sitting.times, 0);
  if (!quiet && !terminal.isLive) terminal.complain(`${name} sits ${scripts.length} sittings, ${many} times in all`);
  try {
    const report = await runExam({
      contract,
      client,
      name,
      depth,
      only,
      ...(patience === undefined ? {} : { patienceSeconds: patience }),
      demands: { ...demands, ...(demand === undefined ? {} : { retries: true }) },
      redactor,
      signal: interrupt.signal,
      onConversation: (done, planned) => {
        if (!quiet) terminal.showLive(`${done} of ${planned} conversations`);
      },
    });
    await publish(report, { reports }, { contract, redactor, terminal, isQuiet: quiet, previous });
    return report.exitCode;
  } finally {
    interrupt.end();
  }
}
