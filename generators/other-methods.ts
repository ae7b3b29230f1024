import type { Generator, GeneratorContext } from '../engine/core/model/index.ts';

/** Asks by each method that the path of an operation does not document; HEAD and OPTIONS are answered by servers of themselves. */
export const otherMethods: Generator = {
  makes: 'each method that the path of the operation does not document',
  enumerate: (context) => {
    const own = methodsOf(context);
    return METHODS.filter((method) => !own.includes(method)).map((method) => ({
      id: method.toLowerCase(),
      label: `the method is ${method}`,
      send: { method },
    }));
  },
};

const METHODS = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'];

function methodsOf({ contract, operation }: GeneratorContext): readonly string[] {
  const shape = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}');
  return contract.operations.flatMap(({ path, method }) => (shape(path) === shape(operation.path) ? [method] : []));
}
