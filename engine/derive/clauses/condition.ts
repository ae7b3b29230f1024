import { groupCases } from '../group-cases.ts';
import type { DerivedCase, DerivedClause, Grounds } from '../derived.ts';
import { howDocumented } from '../statuses.ts';
import type { Operation } from '../../core/model/index.ts';

/** Where 412 is documented, a condition that fails is answered so; where 428 is, a request without a condition. */
export function conditionClauses({ contract }: Grounds): readonly DerivedClause[] {
  const conditional = contract.operations.filter((operation) => conditionsOf(operation).length > 0);
  const failing = conditional.filter((operation) => howDocumented(operation, 412) === 'status');
  const needing = conditional.filter((operation) => howDocumented(operation, 428) === 'status');
  const clauses: readonly DerivedClause[] = [
    {
      id: 'precondition-failed',
      statement: 'A request with a condition that fails is answered 412.',
      source: { kind: 'derived', pointer: '#/paths/*/*/responses/412', says: 'a condition that fails is answered 412' },
      level: 'proposed',
      expect: { status: [412] },
      cases: CONDITIONS.flatMap((condition) => listFailing(failing, condition)),
    },
    {
      id: 'precondition-required',
      statement: 'A request without a condition is answered 428.',
      source: {
        kind: 'derived',
        pointer: '#/paths/*/*/responses/428',
        says: 'a request that must have a condition, and has none, is answered 428',
      },
      level: 'proposed',
      expect: { status: [428] },
      cases: groupCases(needing, (operation) => ({
        id: 'no-condition',
        title: '{operation} answers 428 without a condition',
        send: { headers: Object.fromEntries(conditionsOf(operation).map((name) => [name, null])) },
        effect: 'reads',
      })),
    },
  ];
  return clauses.filter(({ cases = [] }) => cases.length > 0);
}

/** A header that makes a request conditional (RFC 9110, section 13.1), and a value that fits nothing that is there. */
interface Condition {
  readonly header: string;
  readonly fails: string;
  readonly id: string;
  readonly words: string;
}

const CONDITIONS: readonly Condition[] = [
  { header: 'if-match', fails: '"assay-no-such-tag"', id: 'other-tag', words: 'another entity tag' },
  {
    header: 'if-unmodified-since',
    fails: 'Thu, 01 Jan 1970 00:00:00 GMT',
    id: 'old-date',
    words: 'a date before there was anything',
  },
];

// If-Unmodified-Since is not looked at beside If-Match (RFC 9110, section 13.1.4).
function listFailing(operations: readonly Operation[], condition: Condition): readonly DerivedCase[] {
  const { header, fails, id, words } = condition;
  const having = operations.filter((operation) => conditionsOf(operation).some((name) => isOf(name, header)));
  return groupCases(having, (operation) => ({
    id,
    title: `{operation} answers 412 to ${words}`,
    send: {
      headers: Object.fromEntries(
        conditionsOf(operation).map((name) => [name, isOf(name, header) ? fails : null] as const),
      ),
    },
    effect: 'reads',
  }));
}

function conditionsOf({ parameters }: Operation): readonly string[] {
  return parameters.flatMap(({ in: place, name }) =>
    place === 'header' && CONDITIONS.some(({ header }) => isOf(name, header)) ? [name] : [],
  );
}

function isOf(name: string, header: string): boolean {
  return name.toLowerCase() === header;
}
