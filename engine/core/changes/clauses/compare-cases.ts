import { texts, type Difference } from '../difference.ts';
import { acceptedBy } from './outcomes.ts';
import type { CommonOfClause } from './compare-situations.ts';
import { exerciseOf, type SituationUnit } from './units.ts';

/** Returns how the ways differ in which a situation is exercised, on the operations that both contracts assert it on. */
export function compareCases(
  before: readonly SituationUnit[],
  after: readonly SituationUnit[],
  common: CommonOfClause,
): readonly Difference[] {
  const isSame = (one: SituationUnit) => (other: SituationUnit) =>
    one.case === other.case && one.operation === other.operation;
  const gone = before.filter((one) => !after.some(isSame(one)));
  const fresh = after.filter((other) => !before.some(isSame(other)));
  // A case under another name is the same way.
  const renamed = gone.flatMap((one) =>
    fresh
      .filter((other) => one.operation === other.operation && exerciseOf(one.spec) === exerciseOf(other.spec))
      .slice(0, 1)
      .map((other) => [one, other] as const),
  );
  const shared = before.flatMap((one) => after.filter(isSame(one)).map((other) => [one, other] as const));
  return [
    ...renamed.map(([one, other]) => difference('clause-name', 'changed', one, other, common)),
    ...gone
      .filter((one) => !renamed.some(([known]) => known === one))
      .map((one) => difference('case', 'removed', one, undefined, common)),
    ...fresh
      .filter((other) => !renamed.some(([, known]) => known === other))
      .map((other) => difference('case', 'added', undefined, other, common)),
    ...shared.flatMap(([one, other]) => compareExercise(one, other, common)),
  ];
}

function difference(
  kind: 'case' | 'clause-name',
  direction: Difference['direction'],
  one: SituationUnit | undefined,
  other: SituationUnit | undefined,
  common: CommonOfClause,
): Difference {
  const operation = (other ?? one)?.operation ?? '';
  const name = (unit: SituationUnit | undefined): string | undefined => unit && `${common.subject}/${unit.case}`;
  return { ...common, kind, direction, places: [{ operation }], ...texts(name(one), name(other)) };
}

function compareExercise(one: SituationUnit, other: SituationUnit, common: CommonOfClause): readonly Difference[] {
  const places = [{ operation: other.operation }];
  const [had, has] = [one.spec.send.file?.bytes, other.spec.send.file?.bytes];
  const isSame = exerciseOf(one.spec) === exerciseOf(other.spec);
  // The size from which a file is refused is a limit; one that is accepted only shows that it is below.
  const isRefused = acceptedBy(other.expect.status ?? []).every((status) => !status.startsWith('2'));
  if (had !== has && had !== undefined && has !== undefined && isRefused) {
    return [
      {
        ...common,
        kind: 'limit',
        direction: has < had ? 'tightened' : 'loosened',
        places,
        before: `refused with ${had} bytes`,
        after: `refused with ${has} bytes`,
      },
    ];
  }
  if (isSame && had === has) return [];
  return [{ ...common, kind: 'case', direction: 'changed', subject: `${common.subject}/${other.case}`, places }];
}
