import type { Generator, JsonSchema, Parameter } from '../engine/core/model/index.ts';
import { toKebab } from './schema/location.ts';
import { resolveSchema, typesOf } from './schema/resolve-schema.ts';
import { pathParameter } from './needs.ts';

/** For each parameter of a path whose schema rules texts out: one of these. */
export const pathValuesMalformed: Generator = {
  makes: 'for each parameter of the path a text that its schema rules out',
  needs: pathParameter,
  enumerate: ({ contract, operation: { id, parameters } }) =>
    parameters.flatMap(({ name, in: place, schema }: Parameter) => {
      const resolved = resolveSchema(contract, schema);
      const keyword = ruledOutBy(resolved);
      if (place !== 'path' || keyword === undefined) return [];
      return [
        {
          id: toKebab(`${name}-${keyword}`),
          label: `${name} breaks its ${keyword}`,
          send: { path: { [name]: WRONG } },
          constraint: `${id} path/${name} ${keyword}`,
        },
      ];
    }),
};

// No number, no date, no UUID, no word that is listed.
const WRONG = 'assay~none';

function ruledOutBy(schema: JsonSchema): string | undefined {
  const types = typesOf(schema);
  if (types.length > 0 && !types.includes('string')) return 'type';
  if (Array.isArray(schema['enum'])) return 'enum';
  if (typeof schema['pattern'] === 'string') {
    return new RegExp(schema['pattern'], 'u').test(WRONG) ? undefined : 'pattern';
  }
  return schema['format'] === 'uuid' || schema['format'] === 'date' ? 'format' : undefined;
}
