import type { Contract, JsonSchema, Operation } from '../core/model/index.ts';
import { kebab } from './kebab.ts';
import { propertyNames } from './property-names.ts';

/** An operation that makes what the paths below its own name by an id. */
export interface Creator {
  readonly operation: Operation;
  readonly path: string;
  /** The name of the state. */
  readonly state: string;
  /** The last name of the path, in words. */
  readonly noun: string;
  /** JSON pointer to the id in the answer. */
  readonly pointer: string;
}

/** Finds the operations that create what others read: a POST on the path above an id, whose answer documents that id. */
export function findCreators(contract: Contract): readonly Creator[] {
  const taken = new Set<string>();
  return contract.operations.flatMap((operation) => {
    if (operation.method !== 'POST') return [];
    const { path } = operation;
    const below = contract.operations.find((other) => other.path.startsWith(`${path}/{`));
    const name = /^\/\{([^}]+)\}/.exec(below?.path.slice(path.length) ?? '')?.[1];
    const noun = path.split('/').at(-1) ?? '';
    if (name === undefined || noun === '') return [];
    const pointer = findId(contract, operation, name, noun);
    if (pointer === undefined) return [];
    const wanted = `created-${kebab(noun)}`;
    const state = taken.has(wanted) ? `${wanted}-${kebab(operation.id)}` : wanted;
    taken.add(state);
    return [{ operation, path, state, noun, pointer }];
  });
}

function findId(contract: Contract, { responses }: Operation, parameter: string, noun: string): string | undefined {
  const success = responses.find(({ status, schema }) => status >= 200 && status < 300 && schema !== undefined);
  if (success?.schema === undefined) return undefined;
  const top = propertyNames(contract, success.schema);
  const singular = noun.replace(/ies$/, 'y').replace(/s$/, '');
  const wanted = [parameter, 'id', `${singular}Id`, `${singular}_id`, 'uuid', 'key'];
  const own = findName(top, wanted);
  if (own !== undefined) return `/${own}`;
  for (const wrapper of ['data', singular, 'result', 'item']) {
    const inner = innerSchema(contract, success.schema, wrapper);
    const within = inner === undefined ? undefined : findName(propertyNames(contract, inner), wanted);
    if (within !== undefined) return `/${wrapper}/${within}`;
  }
  return undefined;
}

function findName(names: readonly string[], wanted: readonly string[]): string | undefined {
  const fold = (text: string): string => text.toLowerCase().replaceAll(/[_-]/g, '');
  return wanted.flatMap((one) => names.filter((name) => fold(name) === fold(one)))[0];
}

function innerSchema(contract: Contract, schema: JsonSchema, name: string): JsonSchema | undefined {
  const resolved = resolve(contract, schema);
  const properties = resolved['properties'];
  const inner = isSchema(properties) ? properties[name] : undefined;
  return isSchema(inner) ? inner : undefined;
}

function resolve({ schemas }: Contract, schema: JsonSchema): JsonSchema {
  const reference = schema['$ref'];
  return (
    (typeof reference === 'string' ? schemas[reference.slice(reference.lastIndexOf('/') + 1)] : undefined) ?? schema
  );
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
