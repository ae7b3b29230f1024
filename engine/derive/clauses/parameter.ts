import { groupCases } from '../group-cases.ts';
import type { DerivedClause, Grounds } from '../derived.ts';
import { chooseStatuses, joinStatuses, sayStatuses } from '../statuses.ts';

/** A value of a query or a path that breaks the schema of its parameter is refused. */
export function parameterClauses({ contract }: Grounds): readonly DerivedClause[] {
  const withQuery = contract.operations.filter(({ parameters }) =>
    parameters.some(({ in: place }) => place === 'query'),
  );
  const withPath = contract.operations.filter(({ parameters }) => parameters.some(({ in: place }) => place === 'path'));
  const withHeader = contract.operations.filter(({ parameters }) =>
    parameters.some(({ in: place, required }) => required && (place === 'query' || place === 'header')),
  );
  const pointer = '#/paths/*/*/parameters/*/schema';
  const clauses: readonly DerivedClause[] = [
    {
      id: 'query-refused',
      statement: 'A value in the query that breaks the schema of its parameter is refused.',
      source: { kind: 'derived', pointer, says: 'the values of the query are of these types, within these bounds' },
      level: 'proposed',
      expect: { status: [400, 422] },
      cases: groupCases(withQuery, (operation) => {
        const status = chooseStatuses(operation, [400, 422]);
        return {
          id: `broken-${joinStatuses(status)}`,
          title: `{operation} answers ${sayStatuses(status)} to a wrong query`,
          generate: 'query-constraints-broken',
          expect: { status },
          effect: 'reads',
        };
      }),
    },
    {
      id: 'parameter-needed',
      statement: 'A request without a parameter that is required is refused.',
      source: { kind: 'derived', pointer: '#/paths/*/*/parameters/*/required', says: 'the parameter is required' },
      level: 'proposed',
      expect: { status: [400, 422] },
      cases: groupCases(withHeader, (operation) => {
        const status = chooseStatuses(operation, [400, 422, 428]);
        return {
          id: `missing-${joinStatuses(status)}`,
          title: `{operation} answers ${sayStatuses(status)} without a required parameter`,
          generate: 'required-parameters-missing',
          expect: { status },
          effect: 'reads',
        };
      }),
    },
    {
      id: 'path-refused',
      statement: 'A value in the path that breaks the schema of its parameter is refused, or names nothing.',
      source: { kind: 'derived', pointer, says: 'the values of the path are of these types, within these bounds' },
      level: 'proposed',
      expect: { status: [400, 404, 422] },
      cases: groupCases(withPath, (operation) => {
        const status = chooseStatuses(operation, [400, 404, 422]);
        return {
          id: `broken-${joinStatuses(status)}`,
          title: `{operation} answers ${sayStatuses(status)} to a wrong path`,
          generate: 'path-values-malformed',
          expect: { status },
          effect: 'reads',
        };
      }),
    },
  ];
  return clauses.filter(({ cases = [] }) => cases.length > 0);
}
