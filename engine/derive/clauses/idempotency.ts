import { groupCases } from '../group-cases.ts';
import { changedProperty } from '../changed-property.ts';
import type { DerivedClause, Grounds } from '../derived.ts';
import { idempotencyHeader } from '../idempotency-header.ts';
import { chooseStatuses, howDocumented, joinStatuses, sayStatuses } from '../statuses.ts';
import type { Operation, SendSpec } from '../../core/model/index.ts';

/** A request that is sent again with its Idempotency-Key is answered as the first time; with another body it is refused, where that is documented. */
export function idempotencyClauses({ contract, heard }: Grounds): readonly DerivedClause[] {
  const operations = contract.operations.filter(
    (operation) =>
      (operation.method === 'POST' || operation.method === 'PATCH') &&
      idempotencyHeader(operation) !== undefined &&
      (heard === undefined || heard.served.has(operation.id)),
  );
  const refusing = operations.flatMap((operation) => {
    const change = changedProperty(contract, operation);
    const isDocumented = REFUSALS.some((status) => howDocumented(operation, status) === 'status');
    return change === undefined || !isDocumented ? [] : [{ operation, change }];
  });
  const clauses: readonly DerivedClause[] = [
    {
      id: 'sent-again',
      statement: 'A request that is sent again with its Idempotency-Key is answered as the first time.',
      source: {
        kind: 'derived',
        pointer: '#/paths/*/*/parameters/Idempotency-Key',
        says: 'a request that is sent again with its key takes effect once',
      },
      level: 'proposed',
      expect: { status: ['2xx'], equal: { to: 'first' } },
      cases: groupCases(operations, (operation) => ({
        id: 'same-key',
        title: '{operation} answers the same again as the first time',
        send: {},
        effect: 'creates',
        then: { operation: operation.id, send: { ...sameKey(operation), ...sameBody(operation) } },
      })),
    },
    {
      id: 'key-reused',
      statement: 'The Idempotency-Key of a request is refused for another one.',
      source: {
        kind: 'derived',
        pointer: '#/paths/*/*/responses/409',
        says: 'a key that was used for another request is refused',
      },
      level: 'proposed',
      expect: { status: REFUSALS },
      cases: groupCases(
        refusing.map(({ operation }) => operation),
        (operation) => {
          const status = chooseStatuses(operation, REFUSALS);
          const [pointer, value] = changedProperty(contract, operation) ?? ['', null];
          return {
            id: `other-body-${joinStatuses(status)}`,
            title: `{operation} answers ${sayStatuses(status)} to the key of another body`,
            send: {},
            expect: { status },
            effect: 'creates',
            then: { operation: operation.id, send: { ...sameKey(operation), with: { [pointer]: value } } },
          };
        },
      ),
    },
  ];
  return clauses.filter(({ cases = [] }) => cases.length > 0);
}

const REFUSALS: readonly number[] = [409, 422];

function sameKey(operation: Operation): SendSpec {
  const name = idempotencyHeader(operation) ?? '';
  return { headers: { [name]: `$request.header.${name}` } };
}

// What is not JSON holds nothing that is another in each request.
function sameBody({ requestBody }: Operation): SendSpec {
  return requestBody !== undefined && /[/+]json\b/i.test(requestBody.mediaType) ? { body: '$request.body' } : {};
}
