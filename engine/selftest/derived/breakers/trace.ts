import { caseOf } from '../../meetings.ts';
import type { Breaker } from '../breaker.ts';

/** Carries out what it refuses, in the cases that look for it alone: what others share must stay as it is. */
export const breakTrace: Breaker<'trace'> = (_absent, { cases, clause, points }) => {
  const during = points.filter((one) => one.case.procedure?.spec.kind === clause.during).map((one) => one.case);
  const own = new Set((clause.kind === 'sequence' ? during : cases).map(({ id }) => id));
  return [
    {
      title: 'carries out what it refuses',
      needs: ({ procedure }) => clause.kind === 'sequence' && procedure?.spec.kind === clause.during,
      options: { behaviour: { storesRefused: (_operation, _label, request) => own.has(caseOf({ request })) } },
    },
  ];
};
