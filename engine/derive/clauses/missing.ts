import { groupCases } from '../group-cases.ts';
import type { DerivedClause, Grounds } from '../derived.ts';
import { howDocumented } from '../statuses.ts';

/** An id that names nothing is answered 404, at each place of a path. */
export function missingClauses({ contract }: Grounds): readonly DerivedClause[] {
  const operations = contract.operations.filter(
    (operation) =>
      howDocumented(operation, 404) !== 'not' && operation.parameters.some(({ in: place }) => place === 'path'),
  );
  if (operations.length === 0) return [];
  return [
    {
      id: 'unknown-id',
      statement: 'An id in the path that names nothing is answered 404.',
      source: { kind: 'derived', pointer: '#/paths/*/*/responses/404', says: 'what is not there is answered 404' },
      level: 'proposed',
      expect: { status: [404] },
      cases: groupCases(operations, () => ({
        id: 'unknown',
        title: '{operation} answers 404 to an unknown id',
        generate: 'missing-ids',
        effect: 'reads',
      })),
    },
  ];
}
