import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlannedCase, Reply } from '../engine/core/model/index.ts';
import { makeReport } from '../engine/core/report/index.ts';
import { runPlan } from '../engine/run/index.ts';
import { describeRun } from '../engine/session/describe-run.ts';
import { openRecord } from '../engine/session/open-record.ts';
import { runOptions } from './hear-exchanges.ts';
import { secondsOf, type Figure } from './measure.ts';
import { openRun, repeatPlan, type OpenRun } from './open-run.ts';

/** Seconds and memory of a run by the number of its cases, every one answered at once in memory and written to the journal. */
export async function measureGrowth(isLong: boolean): Promise<readonly Figure[]> {
  const all = await openRun('http://127.0.0.1', 0);
  const run = { ...all, plan: { cases: all.plan.cases.filter(isRefused) } };
  const figures: Figure[] = [];
  await runTimes(run, 1);
  let first: number | undefined;
  for (const times of isLong ? [1, 10, 100, 300] : [1, 10, 100]) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    let kept: unknown;
    const seconds = await secondsOf(async () => {
      kept = await runTimes(run, times);
    });
    globalThis.gc?.();
    const cases = run.plan.cases.length * times;
    const each = seconds / cases;
    first ??= each;
    const name = `${cases.toLocaleString('en')} cases`;
    const heapKb = (process.memoryUsage().heapUsed - before) / 1024;
    figures.push({ what: `${name}, time`, value: seconds, unit: 's' });
    figures.push({ what: `${name}, time for each to that of x1`, value: each / first, unit: 'x' });
    if (globalThis.gc !== undefined && kept !== undefined) {
      figures.push({ what: `${name}, kept for each`, value: heapKb / cases, unit: 'KB' });
    }
  }
  return figures;
}

async function runTimes(run: OpenRun, times: number): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'));
  const start = describeRun(run);
  const { signal } = new AbortController();
  const { redactor, contract } = run;
  const record = openRecord(start, undefined, {
    redactor,
    signal,
    file: join(folder, 'journal'),
    onEntry: undefined,
    onTrouble: () => undefined,
  });
  const plan = repeatPlan(run.plan, times);
  const result = await runPlan(plan, { ...runOptions(run, () => Promise.resolve(REFUSED)), record: record.keep });
  record.close();
  await rm(folder, { recursive: true });
  const finished = new Date().toISOString();
  const facts = { ...start.facts, finished, counted: result.counted, leftovers: [], observations: [] };
  return makeReport(contract, result.entries, facts, { failOn: [] });
}

// One answer is right for all of them.
function isRefused({ case: { expect } }: PlannedCase): boolean {
  return expect.status?.some(({ status }) => status === 401) === true;
}

const BODY = '{"detail":"Missing or invalid API key"}';
const REFUSED: Reply = {
  response: { status: 401, headers: [['content-type', 'application/json']], body: BODY, bytes: BODY.length, ms: 1 },
  bytesUp: 0,
};
