import { checks } from '../checks/index.ts';
import type { Subject } from '../checks/index.ts';
import type { CheckName, Departure, Expectation, Finding, Level } from '../model/index.ts';
import { presentText } from './present-text.ts';

/** What an answer is held against: a clause, or the part of one that a case exercises. */
export interface Demand {
  readonly id: string;
  readonly level: Level;
  readonly expect: Expectation;
}

/** The findings of one part of an expectation, in the order of the check. */
export function judgePart(name: CheckName, { id, level, expect }: Demand, subject: Subject): readonly Finding[] {
  const departures = listDepartures(name, expect[name], subject);
  if (departures.length === 0) return NO_FINDINGS;
  const partLevel = name === 'status' ? undefined : expect[name]?.level;
  const hidden = [...subject.keys, ...(subject.secrets ?? [])];
  const toFinding = (departure: Departure): Finding => ({
    check: name,
    clause: id,
    level: departure.level ?? partLevel ?? level,
    at: presentText(departure.at, hidden),
    expected: presentText(departure.expected, hidden),
    received: presentText(departure.received, hidden),
    ...(departure.of === undefined ? {} : { of: departure.of }),
  });
  return summarise(departures).map(toFinding);
}

/** Nothing departs. */
export const NO_FINDINGS: readonly Finding[] = [];

function listDepartures<K extends CheckName>(name: K, part: Expectation[K], subject: Subject): readonly Departure[] {
  return part === undefined ? [] : checks[name](part, subject);
}

/** A hostile body can depart in a hundred thousand places: past the first ones a single departure stands for the rest. */
function summarise(departures: readonly Departure[]): readonly Departure[] {
  const rest = departures.slice(mostDepartures);
  const [first] = rest;
  const firmest = rest.find(({ level }) => level === undefined || level === 'required') ?? first;
  if (firmest === undefined) return departures;
  return [...departures.slice(0, mostDepartures), { ...firmest, received: `${rest.length} more of the kind` }];
}

const mostDepartures = 20;
