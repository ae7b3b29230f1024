import type { Entry, Report } from '../../engine/core/model/index.ts';
import { sampleReport } from './sample-report.ts';

// What each of these cases was in the run before; the others were the same.
const before: Readonly<Record<string, Partial<Entry>>> = {
  'already-submitted/two-assets': { outcome: 'pass', findings: [] },
  'malformed-json/truncated': {
    outcome: 'fail',
    findings: [
      { check: 'status', clause: 'malformed-json', level: 'required', at: 'status', expected: '422', received: '400' },
    ],
  },
  'plan-gate/ungated': { outcome: 'pass' },
  'not-found/unknown-id/once-500': { outcome: 'warn', unstable: false },
};

/** A run before the sample, with something of each kind of change in between. */
export const samplePrevious: Report = {
  ...sampleReport,
  run: 'r-6c30bf',
  started: '2025-06-02T09:12:01.020Z',
  finished: '2025-06-02T09:14:30.000Z',
  clauses: sampleReport.clauses.map((clause) => ({
    ...clause,
    ...(clause.id === 'malformed-json' ? { outcome: 'fail' } : {}),
  })),
  entries: sampleReport.entries.map((entry) => ({
    ...entry,
    exchanges: entry.exchanges.map((exchange) => ({
      ...exchange,
      ...(exchange.response && { response: { ...exchange.response, ms: exchange.response.ms / 4 } }),
    })),
    ...before[entry.case],
  })),
};
