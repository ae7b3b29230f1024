import type { Locate } from '../source/check-schema.ts';
import type { Path } from '../source/yaml-file.ts';

/** Values of a profile from one source, which knows where each stands. */
export interface Layer {
  readonly value: unknown;
  readonly locate: Locate;
}

/** Lays layers over each other: later ones win, objects are merged, lists are replaced. */
export function mergeLayers(layers: readonly [Layer, ...Layer[]]): Layer {
  // The whole is told where the lowest layer stands.
  const find = (path: Path): Layer | undefined =>
    path.length === 0 ? undefined : layers.findLast(({ value }) => hasValue(value, path));
  const locate: Locate = (path, part) => (find(path) ?? layers[0]).locate(path, part);
  return { value: layers.map(({ value }) => value).reduce(merge), locate };
}

/** Returns whether a value is an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns whether there is anything at a place of a value. */
export function hasValue(value: unknown, path: Path): boolean {
  let current = value;
  for (const segment of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, segment)) return false;
    current = (current as Readonly<Record<string | number, unknown>>)[segment];
  }
  return current !== undefined;
}

function merge(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isRecord(above) || below === undefined) return above;
  // An object laid over something else leaves it, so that it is told to be of the wrong type.
  if (!isRecord(below)) return below;
  const merged = Object.entries(above).map(([key, value]) => [key, merge(below[key], value)] as const);
  return { ...below, ...Object.fromEntries(merged.filter(([, value]) => value !== undefined)) };
}
