import { sample, stringMatching } from 'fast-check';
import type { Generator, JsonSchema, Parameter } from '../engine/core/model/index.ts';
import { toKebab } from './schema/location.ts';
import { resolveSchema, typesOf } from './schema/resolve-schema.ts';
import { pathParameter } from './needs.ts';

/** For each parameter of a path: a value that keeps its schema and names nothing; none where the schema lists its values. */
export const missingIds: Generator = {
  makes: 'for each parameter of the path a value that keeps its schema and names nothing',
  needs: pathParameter,
  enumerate: ({ contract, operation: { parameters } }) =>
    parameters.flatMap(({ name, in: place, schema }: Parameter) => {
      const value = place === 'path' ? madeUp(resolveSchema(contract, schema)) : undefined;
      if (value === undefined) return [];
      return [{ id: toKebab(name), label: `${name} names nothing`, send: { path: { [name]: value } } }];
    }),
};

function madeUp(schema: JsonSchema): string | undefined {
  const { enum: listed, format, pattern, const: constant } = schema;
  const types = typesOf(schema);
  if (Array.isArray(listed) || constant !== undefined || types.includes('boolean')) return undefined;
  if (types.includes('integer') || types.includes('number')) return numberFor(schema);
  if (format === 'uuid') return '$random.uuid';
  if (typeof pattern === 'string') return matching(pattern);
  if (format !== undefined && format !== 'password') return undefined;
  const { maxLength } = schema;
  if (typeof maxLength === 'number' && maxLength < LONGEST) return 'zqxj7wvk3mzpqy9r'.slice(0, maxLength);
  return 'assay-{$fresh.id}';
}

const LONGEST = 48;

function numberFor({ maximum, exclusiveMaximum, multipleOf }: JsonSchema): string {
  const most = [maximum, exclusiveMaximum].filter((bound) => typeof bound === 'number').map((bound) => bound - 1);
  const step = typeof multipleOf === 'number' ? multipleOf : 1;
  return String(Math.floor(Math.min(2_147_480_000, ...most) / step) * step);
}

// The last of many is none of those that a person would take.
function matching(pattern: string): string | undefined {
  const drawn = sample(stringMatching(new RegExp(pattern, 'u')), { numRuns: 50, seed: 97 });
  return drawn.filter((text) => /^[!-~]+$/.test(text)).sort((one, other) => other.length - one.length)[0];
}
