import type { Contract, Operation } from '../../core/model/index.ts';
import { splitUrl } from './split-url.ts';

/** What a request is of: an operation, the API without a documented operation, or something else. */
export type Match =
  | { readonly kind: 'operation'; readonly operation: Operation; readonly origin: string; readonly target: string }
  | { readonly kind: 'unknown'; readonly reason: string; readonly origin: string }
  /** `isLikeApi`: the path is that of the API, which may have several addresses. */
  | { readonly kind: 'elsewhere'; readonly origin: string; readonly isLikeApi?: boolean };

/** Matches requests to the operations of a contract. */
export type MatchRequest = (method: string, url: string) => Match;

/**
 * Makes the matching of a contract. Without base URLs the API is wherever the base path of the contract stands in a URL;
 * with some it is below them alone.
 */
export function createMatch(contract: Contract, baseUrls: readonly string[] = []): MatchRequest {
  const templates = contract.operations.map(toTemplate);
  const byPath = groupBy(templates, ({ operation }) => operation.path);
  const byLength = groupBy(templates, ({ parts }) => parts.length);
  const bases = baseUrls.map((url) => url.replace(/\/+$/, ''));
  const place = bases.length === 0 ? findBasePath(contract.basePath) : findBase(bases, contract.basePath);
  const findPath = findBasePath(contract.basePath);
  const isLikeApi = (path: string): boolean => contract.basePath !== '' && findPath('', path) !== undefined;
  return (method, url) => {
    const { origin, path, query } = splitUrl(url);
    const below = place(origin, path);
    if (below === undefined)
      return isLikeApi(path) ? { kind: 'elsewhere', origin, isLikeApi: true } : { kind: 'elsewhere', origin };
    const plain = byPath.get(below)?.find((one) => one.method === method)?.operation;
    if (plain !== undefined) return { kind: 'operation', operation: plain, origin, target: below + query };
    const parts = below.split('/');
    const fitting = (byLength.get(parts.length) ?? []).filter((template) => fits(template.parts, parts));
    const operation = fitting.find((one) => one.method === method)?.operation;
    if (operation !== undefined) return { kind: 'operation', operation, origin, target: below + query };
    return { kind: 'unknown', origin, reason: whyUnknown(method, fitting.length > 0) };
  };
}

function whyUnknown(method: string, isPath: boolean): string {
  if (method === 'OPTIONS') return 'a preflight of a browser, which the contract says nothing of';
  return isPath ? `${method} is no documented method of this path` : 'the path is of no documented operation';
}

interface Template {
  readonly operation: Operation;
  readonly method: string;
  /** Undefined for a parameter, which is whatever is not empty. */
  readonly parts: readonly (string | undefined)[];
}

function toTemplate(operation: Operation): Template {
  const { method, path } = operation;
  return { operation, method, parts: path.split('/').map((part) => (part.startsWith('{') ? undefined : part)) };
}

function groupBy<Key>(
  templates: readonly Template[],
  keyOf: (template: Template) => Key,
): ReadonlyMap<Key, readonly Template[]> {
  const groups = new Map<Key, Template[]>();
  for (const template of templates) {
    const key = keyOf(template);
    groups.set(key, [...(groups.get(key) ?? []), template]);
  }
  return groups;
}

// From the end, as the beginnings are alike.
function fits(template: Template['parts'], parts: readonly string[]): boolean {
  for (let index = template.length - 1; index >= 0; index -= 1) {
    const [wanted, part] = [template[index], parts[index]];
    if (wanted === undefined ? part === '' : wanted !== part) return false;
  }
  return true;
}

type FindPath = (origin: string, path: string) => string | undefined;

// A gateway may put its own folders before the base path.
function findBasePath(basePath: string): FindPath {
  return (_, path) => {
    const at = path.startsWith(basePath) ? 0 : path.indexOf(basePath);
    if (at < 0) return undefined;
    return isEnd(path.charAt(at + basePath.length), basePath) ? path.slice(at) : undefined;
  };
}

function findBase(bases: readonly string[], basePath: string): FindPath {
  // Both the address of the server and that of the API are called a base URL.
  const places = bases.map(splitUrl).map(({ origin, path }) => ({
    origin,
    path: (path.endsWith(basePath) ? path.slice(0, path.length - basePath.length) : path).replace(/\/$/, ''),
  }));
  return (origin, path) => {
    const base = places.find((one) => one.origin === origin && path.startsWith(one.path + basePath));
    const below = base === undefined ? undefined : path.slice(base.path.length);
    return below !== undefined && isEnd(below.charAt(basePath.length), basePath) ? below : undefined;
  };
}

// `/api` is no beginning of `/apis`.
function isEnd(next: string, basePath: string): boolean {
  return basePath === '' || next === '/' || next === '';
}
