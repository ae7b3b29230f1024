import { groupCases } from '../group-cases.ts';
import type { DerivedCase, DerivedClause, Grounds } from '../derived.ts';
import { howDocumented } from '../statuses.ts';
import type { Operation, SendSpec } from '../../core/model/index.ts';

/** Without a credential, with a made-up one, and with one where none belongs, a guarded operation answers 401. */
export function credentialClauses({ contract, guarded }: Grounds): readonly DerivedClause[] {
  const operations = contract.operations.filter(({ id }) => guarded.has(id));
  const documented = operations.filter((operation) => howDocumented(operation, 401) === 'status');
  const others = operations.filter((operation) => howDocumented(operation, 401) !== 'status');
  const pointer = '#/paths/*/*/security';
  const clauses: readonly DerivedClause[] = [
    {
      id: 'unauthorized',
      statement: 'A request without a credential, or with a made-up one, is answered 401.',
      source: { kind: 'derived', pointer: '#/paths/*/*/responses/401', says: 'it needs a credential, and answers 401' },
      level: 'required',
      expect: { status: [401] },
      cases: [
        sent('none', 'without a credential', documented),
        sent(
          'unknown',
          'with a made-up credential',
          documented.filter((one) => howDocumented(one, 403) !== 'status'),
        ),
        // Many tell those whom they do not know by 401 from those whom they refuse by 403.
        sent(
          'unknown',
          'with a made-up credential',
          documented.filter((one) => howDocumented(one, 403) === 'status'),
        ).map((one): DerivedCase => ({
          ...one,
          id: 'unknown-or-refused',
          expect: { status: [401, { status: 403, level: 'proposed' }] },
        })),
      ].flat(),
    },
    {
      id: 'credential-displaced',
      statement: 'A made-up credential where none belongs is none.',
      source: { kind: 'derived', pointer, says: 'a credential stands at one place' },
      level: 'proposed',
      expect: { status: [401] },
      cases: groupCases(documented, () => ({
        id: 'elsewhere',
        title: '{operation} with a credential elsewhere answers 401',
        generate: 'displaced-keys',
      })),
    },
    {
      id: 'credential-needed',
      statement: 'An operation that needs a credential, and documents no 401, refuses a request without one.',
      source: { kind: 'derived', pointer, says: 'it needs a credential' },
      level: 'proposed',
      expect: { status: [401, 403] },
      cases: [
        sent('none', 'without a credential', others),
        sent('unknown', 'with a made-up credential', others),
      ].flat(),
    },
  ];
  return clauses.filter(({ cases = [] }) => cases.length > 0);
}

function sent(key: string, how: string, operations: readonly Operation[]): readonly DerivedCase[] {
  const send: SendSpec = { key };
  return groupCases(operations, () => ({ id: key, title: `{operation} ${how} is refused`, send, effect: 'reads' }));
}
