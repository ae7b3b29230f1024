import type { Clause, Contract, Entry, KnownDeparture } from '../model/index.ts';
import { covers, departs, isOn } from './covers.ts';

/** Whether what a known departure names was exercised and does not depart any more. */
export function isHealed(departure: KnownDeparture, contract: Contract, entries: readonly Entry[]): boolean {
  if (departure.unstable === true) return false;
  if (entries.some((entry) => departs(entry) && shows(departure, entry))) return false;
  const own = entries.filter((entry) => isOn(departure, entry.operation) && exercises(departure, contract, entry));
  return own.length > 0 && own.every(isJudged);
}

// Whatever the level: a departure that only warns by now is not gone.
function shows(departure: KnownDeparture, entry: Entry): boolean {
  const findings = entry.findings.length === 0 ? [undefined] : entry.findings;
  return findings.some((finding) => covers(departure, entry, finding));
}

function exercises({ names, id }: KnownDeparture, contract: Contract, entry: Entry): boolean {
  if (names === 'case') return entry.case === id;
  const clause = contract.clauses.find((candidate) => candidate.id === id);
  return clause !== undefined && exercising[clause.kind](clause, entry);
}

const exercising: Readonly<Record<Clause['kind'], (clause: Clause, entry: Entry) => boolean>> = {
  // A case that was left out may be the one that departs, so it counts here and is not judged.
  situation: ({ id }, entry) => entry.clause === id,
  envelope: ({ statuses }, { received }) => received !== undefined && statuses.includes(received),
  sequence: ({ during }, { met }) => met?.kind === during,
  always: (_, { received }) => received !== undefined,
};

function isJudged(entry: Entry): boolean {
  return entry.outcome === 'pass' || departs(entry);
}
