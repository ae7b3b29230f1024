import { expect, it } from 'vitest';
import type { Json, JsonSchema } from '../../engine/core/model/index.ts';
import { changedProperty } from '../../engine/derive/changed-property.ts';
import { makeContract, makeOperation } from '../core/builders.ts';

function changed(schema: JsonSchema, body: Json): unknown {
  const requestBody = { mediaType: 'application/json', required: true, schema };
  return changedProperty(makeContract(), makeOperation({ requestBody, valid: { body } }));
}

const of = (value: JsonSchema): JsonSchema => ({ type: 'object', properties: { 'a/b': value } });

it.each<[JsonSchema, Json, Json | undefined]>([
  [{ type: 'string' }, 'x', 'assay {$fresh.id}'],
  [{ type: 'string', pattern: '^x$' }, 'x', undefined],
  [{ type: 'string', maxLength: 8 }, 'x', undefined],
  [{ enum: ['x', 'y'] }, 'x', 'y'],
  [{ enum: ['x', null, 7] }, 'x', undefined],
  [{ type: 'boolean' }, true, false],
  [{ const: true }, true, undefined],
  [{ type: 'integer' }, 4, 5],
  [{ type: 'integer', maximum: 4 }, 4, 3],
  [{ type: 'integer', exclusiveMaximum: 5 }, 4, 3],
  [{ type: 'integer', minimum: 4, maximum: 4 }, 4, undefined],
  [{ type: 'integer', exclusiveMinimum: 3, maximum: 4 }, 4, undefined],
  [{ type: 'integer', multipleOf: 4 }, 4, undefined],
  [{ type: 'array' }, [], undefined],
])('%o with %j is changed to %j, or not', (schema, value, expected) => {
  expect(changed(of(schema), { 'a/b': value })).toEqual(expected === undefined ? undefined : ['/a~1b', expected]);
});

it('nothing is changed that the schema does not name, and of no list', () => {
  expect(changed(of({ type: 'string' }), { c: 'x' })).toBeUndefined();
  expect(changed({ type: 'array' }, ['x'])).toBeUndefined();
});

it('what parts of a schema name is changed as well', () => {
  const schema = { allOf: [of({ type: 'boolean' })] } as JsonSchema;
  expect(changed(schema, { 'a/b': true })).toEqual(['/a~1b', false]);
});
