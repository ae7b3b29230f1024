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
      expect: { status: ['2xx'] },
      cases: groupCases(contract.operations, (operation) => {
        const successes = listSuccesses(operation);
        return {
          id: `answers-${joinStatuses(successes)}`,
          title: `{operation} answers ${sayStatuses(successes)}`,
          expect: {
            status: [...successes, ...otherStatuses(operation, grounds)],
            // What `default` says of a refusal may be meant for another one.
            ...(isServed(operation, grounds) && { documentedAnswer: { by: 'either' } as const }),
          },
        };
      }),
    },
  ];
}

function isServed({ id }: Operation, { heard }: Grounds): boolean {
  return heard?.served.has(id) === true;
}

// An example need not name what is there, and a request that we made up may be wrong in what no schema says.
function otherStatuses(operation: Operation, grounds: Grounds): readonly DerivedStatus[] {
  if (isServed(operation, grounds)) return [];
  return [
    { status: '4xx', level: 'proposed' },
    { status: '3xx', level: 'proposed' },
  ];
}
