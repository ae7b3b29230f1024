import { groupCases } from '../group-cases.ts';
import type { DerivedClause, Grounds } from '../derived.ts';
import { howDocumented } from '../statuses.ts';

/** Where 406 is documented, it answers a request for a media type that nobody has. */
export function acceptClauses({ contract }: Grounds): readonly DerivedClause[] {
  const operations = contract.operations.filter(
    (operation) => operation.method === 'GET' && howDocumented(operation, 406) === 'status',
  );
  if (operations.length === 0) return [];
  return [
    {
      id: 'not-acceptable',
      statement: 'A request for a media type that is not documented is answered 406.',
      source: { kind: 'derived', pointer: '#/paths/*/*/responses/406', says: 'what cannot be given is answered 406' },
      level: 'proposed',
      expect: { status: [406] },
      cases: groupCases(operations, () => ({
        id: 'unknown-type',
        title: '{operation} answers 406 to an unknown media type',
        send: { headers: { Accept: 'application/x-assay' } },
      })),
    },
  ];
}
