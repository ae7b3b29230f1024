import type { Entry, Report } from '../../engine/core/model/index.ts';
import { sampleReport } from './sample-report.ts';

/** The sample report with so many cases that fail, each for a cause of its own. */
export function manyFailures(count: number): Report {
  const [first] = sampleReport.entries;
  const copy = (index: number): Entry => ({ ...first, case: `case-${index}`, group: `group ${index}` }) as Entry; // The sample has entries.
  return { ...sampleReport, entries: Array.from({ length: count }, (_, index) => copy(index)) };
}
