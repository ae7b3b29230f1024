import type { JsonObject } from '../../../core/model/index.ts';
import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { Path } from '../source/yaml-file.ts';
import { isRecord, type Layer } from './layer.ts';

/** Reads every scalar of the profile from its variable, `ASSAY_` and the path in capitals; an empty one counts as not set. */
export function readEnvironment(
  environment: NodeJS.ProcessEnv,
  schema: JsonObject,
): { readonly layer: Layer; readonly problems: readonly Problem[] } {
  const scalars = [...listScalars(schema, []), ...listKeys(environment)];
  const names = scalars.map(({ path }) => variableName(path));
  const unknown = Object.keys(environment).filter((name) => name.startsWith('ASSAY_') && !names.includes(name));
  return {
    layer: {
      value: scalars.reduce<unknown>((value, scalar) => setScalar(value, scalar, environment), {}),
      locate: variableName,
    },
    problems: unknown.sort().map((name) => ({ message: `unknown variable${suggest(name, names)}`, at: name })),
  };
}

/** Returns the variable of a place: `limits.maxRequests` is `ASSAY_LIMITS_MAX_REQUESTS`. */
export function variableName(path: Path): string {
  const words = path.map((segment) => String(segment).replaceAll(/[A-Z]/g, '_$&').toUpperCase());
  return `ASSAY_${words.join('_')}`;
}

// Which keys there are the contract says, so any name is one here.
function listKeys(environment: NodeJS.ProcessEnv): readonly Scalar[] {
  return Object.keys(environment).flatMap((name) => {
    const words = /^ASSAY_KEYS_([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)$/.exec(name)?.[1];
    if (words === undefined) return [];
    const key = words.toLowerCase().replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    return [{ path: ['keys', key], types: ['string'] }];
  });
}

interface Scalar {
  readonly path: readonly string[];
  readonly types: readonly unknown[];
}

function listScalars(schema: unknown, path: readonly string[]): readonly Scalar[] {
  if (!isRecord(schema)) return [];
  const { type, properties, enum: choices } = schema;
  if (isRecord(properties)) {
    const settings = Object.entries(properties).filter(([name]) => !name.startsWith('$'));
    return settings.flatMap(([name, member]) => listScalars(member, [...path, name]));
  }
  const types = [type].flat();
  const isScalar =
    choices !== undefined || types.some((one) => one !== 'object' && one !== 'array' && one !== undefined);
  return isScalar ? [{ path, types }] : [];
}

function setScalar(value: unknown, { path, types }: Scalar, environment: NodeJS.ProcessEnv): unknown {
  const text = environment[variableName(path)];
  return text === undefined || text === '' ? value : setIn(value, path, parseScalar(text, types));
}

function setIn(value: unknown, [name, ...rest]: readonly string[], scalar: unknown): unknown {
  if (name === undefined) return scalar;
  const members = isRecord(value) ? value : {};
  return { ...members, [name]: setIn(members[name], rest, scalar) };
}

// What is not of the wanted type stays text; the schema check tells.
function parseScalar(text: string, types: readonly unknown[]): unknown {
  const isNumeric = types.includes('number') || types.includes('integer');
  if (isNumeric && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
