import { groupCases } from '../group-cases.ts';
import type { DerivedClause, DerivedStatus, Grounds } from '../derived.ts';
import { joinStatuses, listSuccesses, sayStatuses } from '../statuses.ts';
import type { Operation } from '../../core/model/index.ts';

/**
 * The request that a document gives as an example is answered as it says. Until a target was seen to take it, a documented
 * refusal may be right, since an example need not name what is there.
 */
export function validClauses(grounds: Grounds): readonly DerivedClause[] {
  const { contract } = grounds;
  return [
    {
      id: 'valid-request',
      statement: 'A request that the document gives as valid is answered with a documented success.',
      source: {
        kind: 'derived',
        pointer: '#/paths/*/*/responses/2XX',
        says: 'a valid request is answered with one of these statuses',
      },
      level: 'required',
      expect: { documentedAnswer: { by: 'either' } },
      cases: groupCases(contract.operations, (operation) => {
        const successes = listSuccesses(operation);
        return {
          id: `answers-${joinStatuses(successes)}`,
          title: `{operation} answers ${sayStatuses(successes)}`,
          expect: { status: [...successes, ...otherStatuses(operation, grounds)] },
        };
      }),
    },
  ];
}

function otherStatuses({ id, responses, ranges = [] }: Operation, grounds: Grounds): readonly DerivedStatus[] {
  if (grounds.heard?.served.has(id) === true) return [];
  // A request that we made up may be wrong in what no schema says.
  if (!grounds.exemplified.has(id)) return [{ status: '4xx', level: 'proposed' }];
  const own = responses.map(({ status }) => status).filter((status) => status >= 300 && status < 500);
  const classes = ranges.flatMap(({ statuses }) =>
    statuses === 'default' || statuses === '4xx' ? (['4xx'] as const) : [],
  );
  return [...new Set([...own, ...classes])].map((status) => ({ status, level: 'proposed' }));
}
