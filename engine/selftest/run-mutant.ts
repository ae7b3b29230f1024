import type { Contract, Finding, Plan, PlannedCase } from '../core/model/index.ts';
import { createRandom, shuffle } from '../core/random/index.ts';
import type { Bench } from './bench.ts';
import type { TimedEntry } from './judge-in-memory.ts';
import type { AnyMutant } from './all-mutants.ts';
import { exceptions } from './derived/exceptions.ts';
import type { KillRow } from './kill-row.ts';
import { pickOwnCases } from './own-cases.ts';
import type { Meeting } from './meetings.ts';

/** Judges a mutant: first by the cases that should find it, then by others, of which none should find more. */
export async function runMutant(
  mutant: AnyMutant,
  bench: Bench,
  meetings: readonly Meeting[],
  sample: number,
): Promise<KillRow> {
  const own = pickOwnCases(mutant, bench.contract, bench.plan, meetings);
  const first = await bench.judge(mutant.options(), own);
  const others = pickOthers(bench.plan, own, sample, createRandom(bench.seed, mutant.id));
  const rest = others.cases.length === 0 ? [] : await bench.judge(mutant.options(), others);
  const kills = mutant.clauses.map((clause) =>
    first.find(({ entry }) => entry.findings.some((one) => isOf(one, clause, mutant))),
  );
  const isKilled = kills.every((kill) => kill !== undefined);
  const requests = Math.max(
    ...[...kills, first.at(-1)].slice(0, isKilled ? -1 : undefined).map((timed) => timed?.requests ?? 0),
  );
  return {
    mutant: mutant.id,
    kind: 'check' in mutant ? 'derived' : 'hand-written',
    title: mutant.title,
    clauses: mutant.clauses,
    ...('check' in mutant ? { check: mutant.check } : {}),
    isKilled,
    requests,
    others: listOthers(mutant, [...first, ...rest], listTwins(mutant, bench.contract, meetings)),
  };
}

function isOf(finding: Finding, clause: string, mutant: AnyMutant): boolean {
  if (finding.clause !== clause) return false;
  return !('check' in mutant) || (finding.check === mutant.check && finding.level === mutant.level);
}

function pickOthers({ cases }: Plan, own: Plan, sample: number, random: ReturnType<typeof createRandom>): Plan {
  const known = new Set(own.cases.map((planned) => planned.case.id));
  const others = cases.filter((planned) => !known.has(planned.case.id));
  if (sample >= others.length) return { cases: others };
  return { cases: shuffle(others.filter(isSmall), random).slice(0, sample) };
}

// A sample of many runs sends no ten megabytes and no burst; what asks for them is judged where it must be.
function isSmall({ case: { send, effect } }: PlannedCase): boolean {
  return (send.file?.bytes ?? 0) < 65_536 && effect !== 'exhausts';
}

// A server that answers a request wrongly does so whichever case sent it: cases of other clauses send the same ones, and
// procedures repeat them.
function listTwins(mutant: AnyMutant, { clauses }: Contract, meetings: readonly Meeting[]): readonly Meeting[] {
  const { tamper } = mutant.options();
  const isSituation = clauses.some(({ id, kind }) => kind === 'situation' && mutant.clauses.includes(id));
  if (tamper === undefined || !isSituation) return [];
  return meetings.filter(({ reply, context }) => tamper(reply, context) !== reply);
}

function listOthers(
  { id, clauses }: AnyMutant,
  timed: readonly TimedEntry[],
  twins: readonly Meeting[],
): readonly string[] {
  const expected = new Set([...clauses, ...(exceptions[id]?.clauses ?? [])]);
  const cases = new Set(twins.map((twin) => twin.case.id));
  const ofTwins = new Set(twins.map((twin) => twin.case.clause.id));
  const findings = timed.flatMap(({ entry }) =>
    entry.findings.filter(
      ({ clause }) =>
        !expected.has(clause) && !(cases.has(entry.case) && (clause === entry.clause || ofTwins.has(clause))),
    ),
  );
  return [...new Set(findings.map(({ clause, check, at, level }) => `${clause}: ${check} at ${at} (${level})`))];
}
