import type { DerivedClause, Grounds } from '../derived.ts';
import { howDocumented, listSuccesses } from '../statuses.ts';
import { validClauses } from './valid.ts';

/** Where a read documents 429, one burst of it is limited at last. */
export function limitClauses(grounds: Grounds): readonly DerivedClause[] {
  const { contract } = grounds;
  const operation = contract.operations.find(
    (one) =>
      one.method === 'GET' &&
      howDocumented(one, 429) === 'status' &&
      listSuccesses(one).every((status) => typeof status === 'number'),
  );
  if (operation === undefined) return [];
  const served = listSuccesses(operation).map(Number);
  const plain = validClauses(grounds)
    .flatMap(({ cases = [] }) => cases)
    .find((one) => one.operation.includes(operation.id));
  return [
    {
      id: 'rate-limited',
      statement: 'A burst of requests is limited with 429 at last.',
      source: { kind: 'derived', pointer: '#/paths/*/*/responses/429', says: 'too many requests are answered 429' },
      level: 'proposed',
      expect: { status: [429] },
      cases: [
        {
          id: 'burst',
          title: 'a burst is answered 429 at last',
          operation: [operation.id],
          effect: 'exhausts',
          depth: 'standard',
          procedure: { kind: 'burst', of: `valid-request/${plain?.id ?? ''}`, served },
        },
      ],
    },
  ];
}
