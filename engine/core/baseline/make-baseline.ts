import { stringify } from 'yaml';
import { operationOf, type Entry, type Report } from '../model/index.ts';
import { weighingFindings } from './covers.ts';

/**
 * Returns a baseline file that lists every failure of a report, one entry for each clause and operation.
 *
 * Nothing that a target said is repeated in it. Owner and reason are for people to fill in.
 */
export function makeBaseline(report: Report): string {
  const known = departuresOf(report).map(({ clause, operation, checks, unstable }) => ({
    clause,
    operation,
    reason: `${checks.join(', ')} departed on ${report.started.slice(0, 10)} in run ${report.run}; say why this is accepted`,
    owner: 'nobody yet',
    until: addDays(report.started, EXCUSED_DAYS),
    ...(unstable ? { unstable } : {}),
  }));
  return HEADER + stringify({ known }, { lineWidth: 120 });
}

const EXCUSED_DAYS = 30;

const HEADER = `# Departures that are known and do not fail a run of assay. An entry fails the run again when it is
# stale (it was exercised and holds) or when its day \`until\` is past. See docs/reports.md.
`;

interface Departure {
  readonly clause: string;
  readonly operation: string;
  readonly checks: readonly string[];
  readonly unstable: boolean;
}

function departuresOf({ entries }: Report): readonly Departure[] {
  const departures = new Map<string, Departure>();
  for (const entry of entries.filter(({ outcome }) => outcome === 'fail')) {
    for (const next of departuresIn(entry)) {
      const key = `${next.clause} ${next.operation}`;
      const before = departures.get(key);
      departures.set(key, before === undefined ? next : join(before, next));
    }
  }
  return [...departures.values()];
}

function departuresIn(entry: Entry): readonly Departure[] {
  const { unstable = false } = entry;
  return weighingFindings(entry).map((finding) => ({
    clause: finding?.clause ?? entry.clause,
    operation: operationOf(entry, finding),
    checks: [finding?.check ?? 'it'],
    unstable,
  }));
}

function join(one: Departure, other: Departure): Departure {
  const checks = [...new Set([...one.checks, ...other.checks])];
  return { ...one, checks, unstable: one.unstable && other.unstable };
}

function addDays(time: string, days: number): string {
  return new Date(Date.parse(time) + days * 86_400_000).toISOString().slice(0, 10);
}
