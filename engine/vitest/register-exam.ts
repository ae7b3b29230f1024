import { afterAll, test } from 'vitest';
import type { Contract, Demands, Depth, Report } from '../core/model/index.ts';
import { functionClient, type ClientFunction } from '../io/exam/function-client.ts';
import { createRedactor } from '../io/redact/index.ts';
import { examClauseTexts } from '../session/exam/clause-texts.ts';
import { prepareExam, runExam } from '../session/exam/run-exam.ts';
import { makeFailure } from '../session/make-failure.ts';
import { checkOutputs, readOutputs } from '../session/outputs.ts';
import { writeReports } from '../session/write-reports.ts';

/** A client to examine in tests. */
export interface ExamTestOptions {
  /** Does one operation at `baseUrl`; what it returns may say what it understood. */
  readonly client: ClientFunction;
  /** How the client is called. */
  readonly name?: string;
  readonly depth?: Depth;
  /** Only these sittings, or those of these clauses. */
  readonly only?: readonly string[];
  /** Seconds after which a client that sends nothing is ended. */
  readonly patience?: number;
  readonly failOn?: Demands['failOn'];
  /** Reports to write, each as `FORMAT[=FILE]`; none without. */
  readonly report?: readonly string[];
}

/** Registers a test for each sitting; they are played side by side, as soon as one of the tests is run. */
export async function registerExam(contract: Contract, options: ExamTestOptions): Promise<void> {
  const { client, name = 'client', depth = 'quick', only = [], patience, failOn = [], report: specs = [] } = options;
  const { scripts } = prepareExam(contract, { depth, only });
  const outputs = { reports: readOutputs(process.cwd(), specs) };
  await checkOutputs(process.cwd(), outputs);
  const controller = new AbortController();
  const redactor = createRedactor([]);
  let running: Promise<Report> | undefined;
  const examine = async (): Promise<Report> => {
    const report = await runExam({
      contract,
      client: functionClient(client),
      name,
      depth,
      only,
      ...(patience === undefined ? {} : { patienceSeconds: patience }),
      demands: { failOn },
      redactor,
      signal: controller.signal,
    });
    await writeReports(report, contract, outputs, redactor);
    return report;
  };
  for (const { sitting } of scripts) {
    test(`${sitting.title} (${sitting.id})`, async ({ skip }) => {
      running ??= examine();
      const report = await running;
      const entry = report.entries.find((one) => one.case === sitting.id);
      if (entry === undefined) throw makeFailure(report.decidedBy);
      const { outcome, reason = 'no cause is known' } = entry;
      if (outcome === 'skip') skip(reason);
      if (outcome === 'error') throw makeFailure(`could not tell: ${reason}`);
      if (outcome === 'fail' || (outcome === 'warn' && failOn.includes('warn'))) {
        throw makeFailure(examClauseTexts(entry, contract).join('\n'));
      }
    });
  }
  afterAll(async () => {
    controller.abort();
    await running?.catch(() => undefined);
  }, 0);
}
