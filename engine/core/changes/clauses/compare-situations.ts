import type { Clause } from '../../model/index.ts';
import { isSameJson } from '../canonical.ts';
import { texts, type Difference } from '../difference.ts';
import { compareCases } from './compare-cases.ts';
import type { MatchedClauses } from './match-clauses.ts';
import { sayStatuses, wayOfStatuses } from './outcomes.ts';
import { kindOf, placesOf, tellPresence } from './presence.ts';
import { compareParts } from './compare-parts.ts';
import { unitsOf, type SituationUnit } from './units.ts';

/** Returns how situations differ: where they are asserted, which statuses they ask for, how firmly, what may be sent again. */
export function compareSituations({ pairs, removed, added }: MatchedClauses): readonly Difference[] {
  return [
    ...removed.map((clause) => tellPresence(clause, unitsOf(clause), 'removed')),
    ...added.map((clause) => tellPresence(clause, unitsOf(clause), 'added')),
    ...pairs.flatMap(([before, after]) => comparePair(before, after)),
  ];
}

function comparePair(before: Clause, after: Clause): readonly Difference[] {
  const [ones, others] = [unitsOf(before), unitsOf(after)];
  const common = {
    subject: after.id,
    statements: { before: before.statement, after: after.statement },
    clauses: [before.id, after.id],
  };
  const operationsOf = (units: readonly SituationUnit[]): readonly string[] => [
    ...new Set(units.map(({ operation }) => operation)),
  ];
  const gone = operationsOf(ones).filter((operation) => !operationsOf(others).includes(operation));
  const fresh = operationsOf(others).filter((operation) => !operationsOf(ones).includes(operation));
  const shared = ones.flatMap((one) => {
    const other = others.find((unit) => unit.case === one.case && unit.operation === one.operation);
    return other === undefined ? [] : [[one, other] as const];
  });
  return [
    ...(gone.length === 0 ? [] : [tellPresence(before, ones, 'removed', gone)]),
    ...(fresh.length === 0 ? [] : [tellPresence(after, others, 'added', fresh)]),
    ...(before.id === after.id
      ? []
      : [
          {
            kind: 'clause-name',
            direction: 'changed',
            places: [],
            before: before.id,
            after: after.id,
            ...common,
          } as const,
        ]),
    ...compareRetry(before, after, others, common),
    ...shared.flatMap(([one, other]) => compareUnit(one, other, common)),
    ...compareCases(
      ones.filter(({ operation }) => !gone.includes(operation)),
      others.filter(({ operation }) => !fresh.includes(operation)),
      common,
    ),
  ];
}

/** What all differences of a clause have in common. */
export type CommonOfClause = Pick<Difference, 'subject' | 'statements' | 'clauses'>;

function compareRetry(
  before: Clause,
  after: Clause,
  units: readonly SituationUnit[],
  common: CommonOfClause,
): readonly Difference[] {
  const [one, other] = [before.retry, after.retry];
  if (one === other) return [];
  const places = units.flatMap(placesOf);
  const statuses = [...new Set(places.flatMap(({ status }) => status ?? []))];
  const subject = statuses.length === 0 ? common.subject : `what may be sent again after ${statuses.join(' or ')}`;
  const direction =
    one === undefined
      ? 'added'
      : other === undefined
        ? 'removed'
        : one === 'never'
          ? 'loosened'
          : other === 'never'
            ? 'tightened'
            : 'changed';
  return [
    {
      ...common,
      kind: 'retry',
      direction,
      subject,
      places,
      ...texts(one && RETRY[one], other && RETRY[other]),
      retry: { ...(one && { before: one }), ...(other && { after: other }) },
    },
  ];
}

const RETRY = {
  never: 'never again unchanged',
  'after-header': 'again after Retry-After',
  backoff: 'again with backoff',
  transient: 'again later, as the state ends by itself',
} as const;

function compareUnit(one: SituationUnit, other: SituationUnit, common: CommonOfClause): readonly Difference[] {
  const [had, has] = [one.expect.status ?? [], other.expect.status ?? []];
  const { operation } = other;
  const places = placesOf(other);
  const way = isSameJson(had, has) ? undefined : wayOfStatuses(had, has, other.level);
  return [
    ...(way !== undefined
      ? [
          {
            ...common,
            kind: kindOf([...had, ...has], other.level),
            direction: way,
            places,
            before: sayStatuses(had),
            after: sayStatuses(has),
          } as const,
        ]
      : []),
    ...(one.level === other.level
      ? []
      : [
          {
            ...common,
            kind: 'level',
            direction: other.level === 'required' ? 'tightened' : 'loosened',
            places,
            before: one.level,
            after: other.level,
          } as const,
        ]),
    ...compareParts(one, other, [{ operation }], common),
  ];
}
