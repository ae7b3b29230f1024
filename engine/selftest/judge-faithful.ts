import { silentSpots } from '../../reference/silent-spots.ts';
import type { Entry } from '../core/model/index.ts';
import type { Bench } from './bench.ts';

/** What was held against a faithful server. */
export interface FaithfulRow {
  readonly server: string;
  readonly seed: number;
  readonly cases: number;
  /** One line for each failure, warning and error; none where all is well. */
  readonly complaints: readonly string[];
}

/** Judges a faithful server, by its name among the silent spots: nothing may be held against it. */
export async function judgeFaithful(server: string, bench: Bench): Promise<FaithfulRow> {
  const { options = {}, warns = [], unjudged } = silentSpots[server] ?? {};
  const timed = await bench.judge(options, bench.plan);
  const complaints = timed.flatMap(({ entry }) => complain(entry, warns, unjudged));
  // A limit that was met by accident has an entry of its own.
  const ids = new Set(bench.plan.cases.map((planned) => planned.case.id));
  const cases = timed.filter(({ entry }) => ids.has(entry.case)).length;
  return { server, seed: bench.seed, cases, complaints };
}

/** Returns what is held against a faithful server by an entry, as lines. */
export function complain(
  { case: id, outcome, reason, findings }: Entry,
  warns: readonly string[],
  unjudged: string | undefined,
): readonly string[] {
  const isUnjudged = outcome === 'error' && unjudged !== undefined && reason?.includes(unjudged) === true;
  const isExpected =
    isUnjudged || (outcome === 'warn' && findings.every(({ check }) => warns.some((name) => name === check)));
  if (outcome === 'pass' || outcome === 'skip' || isExpected) return [];
  const found = findings.map(({ clause, check, at, received }) => `${clause}: ${check} at ${at}, received ${received}`);
  return [`${id}: ${outcome}${reason === undefined ? '' : ` (${reason})`} ${found.join('; ')}`.trim()];
}
