import { groupCases } from '../group-cases.ts';
import { hasBody, type DerivedClause, type Grounds } from '../derived.ts';
import { howDocumented } from '../statuses.ts';

/** Where 413 is documented, a body that is larger than any that is meant is answered so. */
export function sizeClauses({ contract }: Grounds): readonly DerivedClause[] {
  const operations = contract.operations.filter(
    (operation) => hasBody(operation) && howDocumented(operation, 413) === 'status',
  );
  if (operations.length === 0) return [];
  return [
    {
      id: 'too-large',
      statement: 'A body of 12 MB, or with a file beyond its documented length, is answered 413.',
      source: {
        kind: 'derived',
        pointer: '#/paths/*/*/responses/413',
        says: 'a body that is too large is answered 413',
      },
      level: 'proposed',
      expect: { status: [413] },
      cases: groupCases(operations, () => ({
        id: 'large',
        title: '{operation} answers 413 to a body that is too large',
        generate: 'large-bodies',
        effect: 'reads',
        depth: 'standard',
      })),
    },
  ];
}
