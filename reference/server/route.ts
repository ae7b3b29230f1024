import type { Operation } from './operation.ts';
import { operations } from './operations/index.ts';

/** What a method and a path lead to. */
export type Route =
  | { readonly kind: 'operation'; readonly operation: Operation; readonly parameters: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong-method'; readonly allow: readonly string[] }
  | { readonly kind: 'unknown-route' };

/** Finds the operation that a method and a path name. */
export function findRoute(method: string, path: string): Route {
  const matches = Object.values(operations).flatMap((operation) => {
    const parameters = matchPath(`/api/integrations${operation.path}`, path);
    return parameters === undefined ? [] : [{ kind: 'operation' as const, operation, parameters }];
  });
  if (matches.length === 0) return { kind: 'unknown-route' };
  const match = matches.find(({ operation }) => operation.method === method);
  return match ?? { kind: 'wrong-method', allow: matches.map(({ operation }) => operation.method) };
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined ? segment !== value : value === '') return undefined;
    if (name !== undefined) parameters[name] = value;
  }
  return parameters;
}
