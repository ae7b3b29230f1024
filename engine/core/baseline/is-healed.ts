import type { Clause, Contract, Entry, KnownDeparture } from '../model/index.ts';
import { isAbout } from '../own/is-about.ts';
import { covers, departs, isOn } from './covers.ts';

/** Tells whether an entry exercises the clause of this id. */
export type Exercises = (clause: string, entry: Entry) => boolean;

/** Whether what a known departure names was exercised and does not depart any more. */
export function isHealed(departure: KnownDeparture, exercises: Exercises, entries: readonly Entry[]): boolean {
  if (departure.unstable === true) return false;
  if (entries.some((entry) => departs(entry) && shows(departure, entry))) return false;
  const { names, id } = departure;
  const own = entries.filter(
    (entry) => isOn(departure, entry.operation) && (names === 'case' ? entry.case === id : exercises(id, entry)),
  );
  return own.length > 0 && own.every(isJudged);
}

/** Tells what an entry of a run exercises of a contract. */
export function exercisesOf({ clauses }: Contract): Exercises {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return (id, entry) => {
    const clause = byId.get(id);
    return clause !== undefined && exercising[clause.kind](clause, entry);
  };
}

// Whatever the level: a departure that only warns by now is not gone.
function shows(departure: KnownDeparture, entry: Entry): boolean {
  const findings = entry.findings.length === 0 ? [undefined] : entry.findings;
  return findings.some((finding) => covers(departure, entry, finding));
}

const exercising: Readonly<Record<Clause['kind'], (clause: Clause, entry: Entry) => boolean>> = {
  // A case that was left out may be the one that departs, so it counts here and is not judged.
  situation: ({ id }, entry) => entry.clause === id,
  envelope: ({ statuses }, { received }) => received !== undefined && statuses.includes(received),
  sequence: ({ during }, { met }) => met?.kind === during,
  always: (_, { received }) => received !== undefined,
  own: ({ about = {} }, { operation, received }) => received !== undefined && isAbout(about, operation, received),
  // Any walk may be the one that comes by it.
  lifecycle: (_, { walk }) => walk !== undefined,
};

function isJudged(entry: Entry): boolean {
  return entry.outcome === 'pass' || departs(entry);
}
