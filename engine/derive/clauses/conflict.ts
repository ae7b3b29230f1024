import { groupCases } from '../group-cases.ts';
import type { DerivedClause, Grounds } from '../derived.ts';
import { idempotencyHeader } from '../idempotency-header.ts';
import { howDocumented } from '../statuses.ts';
import { taggedProperties } from '../tagged-properties.ts';

/** Where a creation documents 409, the same creation a second time is one. */
export function conflictClauses({ contract }: Grounds): readonly DerivedClause[] {
  const operations = contract.operations.filter(
    (operation) =>
      operation.method === 'POST' &&
      howDocumented(operation, 409) === 'status' &&
      operation.valid.body !== undefined &&
      // There 409 may be about the key alone.
      idempotencyHeader(operation) === undefined,
  );
  if (operations.length === 0) return [];
  return [
    {
      id: 'created-twice',
      statement: 'A creation that is sent a second time is answered 409.',
      source: { kind: 'derived', pointer: '#/paths/*/*/responses/409', says: 'what is there already is answered 409' },
      level: 'proposed',
      expect: { status: [409] },
      cases: groupCases(operations, (operation) => {
        const same = Object.fromEntries(taggedProperties(contract, operation, '$run.tag'));
        const send = Object.keys(same).length === 0 ? {} : { with: same };
        return {
          id: 'same-again',
          title: '{operation} answers 409 to the same again',
          send,
          effect: 'creates',
          then: { operation: operation.id, send },
        };
      }),
    },
  ];
}
