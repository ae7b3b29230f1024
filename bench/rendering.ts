import type { Entry, Report } from '../engine/core/model/index.ts';
import { judgeTarget } from '../engine/session/judge-target.ts';
import { reporters } from '../reporters/index.ts';
import { secondsOf, type Figure } from './measure.ts';
import { openRun } from './open-run.ts';
import { serve } from './serve.ts';

/** Size and time of each format for reports of 1 000, 10 000 and, where long, 100 000 entries. */
export async function measureRendering(isLong: boolean): Promise<readonly Figure[]> {
  const served = await serve();
  const { redactor, ...prepared } = await openRun(served.baseUrl, 1);
  const { signal } = new AbortController();
  const report = await judgeTarget({ ...prepared, redactor, signal, demands: { failOn: [] }, bail: false });
  served.process.kill();
  const figures: Figure[] = [];
  for (const count of isLong ? [1000, 10_000, 100_000] : [1000, 10_000]) {
    const large = enlarge(report, count);
    for (const [format, reporter] of Object.entries(reporters)) {
      let characters = 0;
      const seconds = await secondsOf(() => {
        for (const chunk of reporter(large)) characters += chunk.length;
      });
      const name = `${format} of ${count.toLocaleString('en')} entries`;
      figures.push({ what: `${name}, time`, value: seconds, unit: 's' });
      figures.push({ what: `${name}, size`, value: characters / 1e6, unit: 'MB' });
    }
  }
  return figures;
}

// As a run leaves them: past the first 2 000 entries those that passed have no exchanges.
function enlarge(report: Report, count: number): Report {
  const entries = Array.from({ length: count }, (_, at): Entry => {
    const entry = report.entries[at % report.entries.length];
    if (entry === undefined) throw new Error('The run had no entry.');
    return {
      ...entry,
      case: `${entry.case}/${at}`,
      exchanges: at < 2000 || entry.outcome !== 'pass' ? entry.exchanges : [],
    };
  });
  return { ...report, entries };
}
