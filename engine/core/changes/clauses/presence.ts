import type { ChangeKind, Clause, Level, StatusAlternative } from '../../model/index.ts';
import type { Difference } from '../difference.ts';
import { acceptedBy, sayStatuses } from './outcomes.ts';
import type { SituationUnit } from './units.ts';

/** Says that a situation came or went: everywhere, or on some operations. */
export function tellPresence(
  clause: Clause,
  units: readonly SituationUnit[],
  direction: 'added' | 'removed',
  operations?: readonly string[],
): Difference {
  const { id, level, statement, expect } = clause;
  const own = operations === undefined ? units : units.filter(({ operation }) => operations.includes(operation));
  const status = sayStatuses(own[0]?.expect.status ?? expect.status ?? []);
  const said = `${status === '' ? 'asserted' : status}${level === 'advised' ? ' (advised)' : ''}`;
  return {
    kind: kindOf(own[0]?.expect.status ?? expect.status ?? [], level),
    direction,
    subject: id,
    places: own.flatMap((unit) => placesOf(unit)),
    ...(direction === 'added'
      ? { after: said, statements: { after: statement } }
      : { before: said, statements: { before: statement } }),
    clauses: [id],
  };
}

/** Says what a situation is: one that only bounds an answer to a class, or is advice, is nothing that a client goes by. */
export function kindOf(alternatives: readonly StatusAlternative[], level: Level): ChangeKind {
  const isExact = acceptedBy(alternatives).every((status) => /^\d+$/.test(status));
  return isExact && level === 'required' ? 'situation' : 'tolerance';
}

/** Returns the operation of a unit with each status that it accepts. */
export function placesOf({ operation, expect }: SituationUnit): Difference['places'] {
  const statuses = acceptedBy(expect.status ?? []);
  return statuses.length === 0 ? [{ operation }] : statuses.map((status) => ({ operation, status }));
}
