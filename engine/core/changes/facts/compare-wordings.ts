import type { Contract } from '../../model/index.ts';
import { isSameJson, withoutOrder } from '../canonical.ts';
import type { Difference } from '../difference.ts';
import { pairById } from './compare-exams.ts';

/** Returns the clauses that are only restated, or rest on something else. */
export function compareWordings(before: Contract, after: Contract): readonly Difference[] {
  const pairs = [
    ...pairById(before.clauses, after.clauses),
    ...pairById(before.exam?.clauses ?? [], after.exam?.clauses ?? []),
  ];
  return pairs.flatMap(([one, other]): readonly Difference[] => {
    if (one === undefined || other === undefined) return [];
    const isRestated = one.statement !== other.statement;
    if (!isRestated && isSameJson(withoutOrder(one.source), withoutOrder(other.source))) return [];
    return [
      {
        kind: 'wording',
        direction: 'changed',
        subject: one.id,
        places: [],
        clauses: [one.id],
        ...(isRestated ? { before: one.statement, after: other.statement } : {}),
      },
    ];
  });
}
