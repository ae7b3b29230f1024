import { groupCases } from '../group-cases.ts';
import { changedProperty } from '../changed-property.ts';
import type { DerivedClause, Grounds } from '../derived.ts';
import { idempotencyHeader } from '../idempotency-header.ts';
import { isMultipart } from '../is-multipart.ts';
import { chooseStatuses, howDocumented, joinStatuses, sayStatuses } from '../statuses.ts';
import { taggedProperties } from '../tagged-properties.ts';
import type { Contract, Operation, SendSpec } from '../../core/model/index.ts';

/** A request that is sent again with its Idempotency-Key is answered as the first time; with another body it is refused, where that is documented. */
export function idempotencyClauses({ contract, heard }: Grounds): readonly DerivedClause[] {
  const operations = contract.operations.filter(
    (operation) =>
      (operation.method === 'POST' || operation.method === 'PATCH') &&
      idempotencyHeader(operation) !== undefined &&
      (heard === undefined || heard.served.has(operation.id)),
  );
  const refusing = operations.filter((one) => REFUSALS.some((status) => howDocumented(one, status) === 'status'));
  const changes = new Map(
    refusing.flatMap((operation): readonly (readonly [Operation, SendSpec])[] => {
      const [pointer, value] = changedProperty(contract, operation) ?? [];
      return pointer === undefined || value === undefined ? [] : [[operation, { with: { [pointer]: value } }]];
    }),
  );
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
      cases: groupCases(
        operations.filter((operation) => !isMultipart(operation)),
        (operation) => {
          const { first, again } = sameBody(contract, operation);
          return {
            id: 'same-key',
            title: '{operation} answers the same again as the first time',
            send: first,
            effect: 'creates',
            then: { operation: operation.id, send: { ...sameKey(operation), ...again } },
          };
        },
      ),
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
      cases: groupCases([...changes.keys()], (operation) => {
        const status = chooseStatuses(operation, REFUSALS);
        return {
          id: `other-body-${joinStatuses(status)}`,
          title: `{operation} answers ${sayStatuses(status)} to the key of another body`,
          send: {},
          expect: { status },
          effect: 'creates',
          then: { operation: operation.id, send: { ...sameKey(operation), ...changes.get(operation) } },
        };
      }),
    },
  ];
  return clauses.filter(({ cases = [] }) => cases.length > 0);
}

const REFUSALS: readonly number[] = [409, 422];

function sameKey(operation: Operation): SendSpec {
  const name = idempotencyHeader(operation) ?? '';
  return { headers: { [name]: `$request.header.${name}` } };
}

interface Twice {
  readonly first: SendSpec;
  readonly again: SendSpec;
}

// A form cannot be read back from what was sent, as JSON can: its texts are the same ones throughout the case.
function sameBody(contract: Contract, operation: Operation): Twice {
  const { requestBody } = operation;
  if (requestBody !== undefined && /[/+]json\b/i.test(requestBody.mediaType)) {
    return { first: {}, again: { body: '$request.body' } };
  }
  const texts = Object.fromEntries(taggedProperties(contract, operation, '$unique.again'));
  const same: SendSpec = Object.keys(texts).length === 0 ? {} : { with: texts };
  return { first: same, again: same };
}
