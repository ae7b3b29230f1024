import { groupCases } from '../group-cases.ts';
import type { DerivedClause, Grounds } from '../derived.ts';
import type { Contract, Operation } from '../../core/model/index.ts';

/** A method that a path does not document is answered 405, with the methods that it has. */
export function methodClauses({ contract }: Grounds): readonly DerivedClause[] {
  const operations = onePerPath(contract).filter((operation) => otherMethod(contract, operation) !== undefined);
  return [
    {
      id: 'method-refused',
      statement: 'A method that a path does not document is answered 405, with an Allow that lists those that it has.',
      source: {
        kind: 'rfc',
        number: 9110,
        section: '15.5.6',
        says: 'A method that the target does not support is answered 405 with an Allow of those that it does.',
      },
      level: 'proposed',
      expect: { status: [405], headers: { Allow: { lists: 'methods' } } },
      cases: groupCases(operations, (operation) => {
        const method = otherMethod(contract, operation) ?? '';
        return {
          id: method.toLowerCase(),
          title: `the path of {operation} answers 405 to ${method}`,
          send: { method },
          effect: 'reads',
        };
      }),
    },
  ];
}

// A read has no body that would have to be left out.
function onePerPath({ operations }: Contract): readonly Operation[] {
  const reads = operations.filter(({ method }) => method === 'GET');
  return [...reads, ...operations].filter(
    (operation, index, all) => all.findIndex(({ path }) => shapeOf(path) === shapeOf(operation.path)) === index,
  );
}

// Never DELETE: a document may leave out what is there.
function otherMethod({ operations }: Contract, { path }: Operation): string | undefined {
  const own = operations.filter((one) => shapeOf(one.path) === shapeOf(path)).map(({ method }) => method);
  return ['PATCH', 'PUT', 'POST'].find((method) => !own.includes(method));
}

function shapeOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}
