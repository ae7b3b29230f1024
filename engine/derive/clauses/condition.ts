import { groupCases } from '../group-cases.ts';
import type { DerivedClause, Grounds } from '../derived.ts';
import { howDocumented } from '../statuses.ts';
import type { Contract, Operation } from '../../core/model/index.ts';

/** Where 412 is documented for a request with If-Match, an entity tag that is none is answered so. */
export function conditionClauses({ contract }: Grounds): readonly DerivedClause[] {
  const conditional = listConditional(contract).filter((operation) => howDocumented(operation, 412) === 'status');
  if (conditional.length === 0) return [];
  return [
    {
      id: 'precondition-failed',
      statement: 'A write with an If-Match that fits nothing is answered 412.',
      source: { kind: 'derived', pointer: '#/paths/*/*/responses/412', says: 'a condition that fails is answered 412' },
      level: 'proposed',
      expect: { status: [412] },
      cases: groupCases(conditional, () => ({
        id: 'other-tag',
        title: '{operation} answers 412 to another entity tag',
        send: { headers: { 'If-Match': '"assay-no-such-tag"' } },
        effect: 'reads',
      })),
    },
  ];
}

function listConditional({ operations }: Contract): readonly Operation[] {
  return operations.filter(({ parameters }) =>
    parameters.some(({ in: place, name }) => place === 'header' && name.toLowerCase() === 'if-match'),
  );
}
