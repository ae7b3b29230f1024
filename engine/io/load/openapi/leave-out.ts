import { isRecord } from '../profile/layer.ts';
import type { SchemaProblem } from '../source/check-schema.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';

/** A document without what is not used, and what that was. */
export interface LeftOut {
  readonly file: YamlFile;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Parts what must be mended from what can be done without: keys that are not used, and keywords of a schema that are
 * written wrongly. Keys of others that start with `x-` are passed over, unless they look like ours.
 */
export function leaveOut(file: YamlFile, found: readonly SchemaProblem[]): LeftOut {
  const unused = found.filter((problem) => isUnused(problem));
  const others = found.filter((problem) => !isUnused(problem) && !isMisspelt(problem));
  const dropped = [...unused, ...others.filter(isInSchema)];
  const content = dropped.reduce((whole, { path }) => without(whole, path), file.content);
  const told = unused.filter(({ path }) => !isExtension(path));
  return {
    file: { ...file, content },
    problems: [...found.filter(isMisspelt), ...others.filter((problem) => !isInSchema(problem))],
    warnings: [
      ...told.map(({ path, at }) => ({ message: `\`${String(path.at(-1))}\` is not used`, at })),
      ...others.filter(isInSchema).map(({ message, at }) => ({ message: `${message}; it is passed over`, at })),
    ],
  };
}

function isUnused(problem: SchemaProblem): boolean {
  return problem.isUnknownKey && !isOurs(problem) && !isMisspelt(problem);
}

// What is ours obeys its schema to the letter, so that no mistake goes by.
function isOurs({ path }: SchemaProblem): boolean {
  return path.slice(0, -1).some((segment) => String(segment).startsWith('x-assay'));
}

function isMisspelt({ path, message, isUnknownKey }: SchemaProblem): boolean {
  return isUnknownKey && isExtension(path) && /did you mean `x-/.test(message);
}

function isExtension(path: Path): boolean {
  return String(path.at(-1)).startsWith('x-');
}

function isInSchema(problem: SchemaProblem): boolean {
  const { path } = problem;
  const isBelow = path[0] === 'components' && path[1] === 'schemas' && path.length > 3;
  const start = path.findIndex((segment) => segment === 'schema');
  return !isOurs(problem) && (isBelow || (start > 0 && start < path.length - 1));
}

function without(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return rest.length === 0
      ? list
      : list.map((inner, index) => (index === Number(first) ? without(inner, rest) : inner));
  }
  if (!isRecord(value) || !Object.hasOwn(value, first)) return value;
  const { [first]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...value, [first]: without(inner, rest) };
}
