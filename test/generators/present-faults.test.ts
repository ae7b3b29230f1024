import { expect, it } from 'vitest';
import type { Json, JsonSchema, Parameter } from '../../engine/core/model/index.ts';
import { bodyConstraintsBroken } from '../../generators/body-constraints-broken.ts';
import { bodyFormsBroken } from '../../generators/body-forms-broken.ts';
import { queryConstraintsBroken } from '../../generators/query-constraints-broken.ts';
import { makeContract, makeOperation } from '../core/builders.ts';

const schemas: Readonly<Record<string, JsonSchema>> = {
  base: { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 2 } } },
  car: { type: 'object', required: ['doors'], properties: { doors: { type: 'integer', minimum: 2 } } },
  bike: { type: 'object', required: ['electric'], properties: { electric: { type: 'boolean' } } },
  loose: { type: 'object', properties: { doors: { type: 'integer', minimum: 0 } }, required: ['doors'] },
};
const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

function broken(schema: JsonSchema, body: Json, generator = bodyConstraintsBroken): readonly string[] {
  const requestBody = { mediaType: 'application/json', required: true, schema };
  const context = { contract: makeContract({ schemas }), operation: makeOperation({ requestBody, valid: { body } }) };
  const made = generator.enumerate({ ...context, mediaAllow: [] }).map(({ constraint = '' }) => constraint);
  return [...new Set(made.map((text) => text.slice('createThing '.length)))];
}

const of = (a: JsonSchema): JsonSchema => ({ type: 'object', properties: { a } });

it.each<[string, JsonSchema, Json, readonly string[]]>([
  ['parts', { allOf: [ref('base')] }, { name: 'xy' }, ['body required', 'body/name type', 'body/name minLength']],
  [
    'null',
    of({ anyOf: [{ type: 'integer', maximum: 3 }, { type: 'null' }] }),
    { a: 1 },
    ['body/a type', 'body/a maximum'],
  ],
  [
    'the alternative that is sent',
    { oneOf: [ref('car'), ref('bike')] },
    { doors: 3 },
    ['body/doors required', 'body/doors type', 'body/doors minimum'],
  ],
  [
    'the other alternative',
    { oneOf: [ref('car'), ref('bike')] },
    { electric: true },
    ['body/electric required', 'body/electric type'],
  ],
  [
    'no bound that another alternative leaves open',
    { anyOf: [ref('car'), ref('loose')] },
    { doors: 1 },
    ['body/doors required', 'body/doors type', 'body/doors minimum'],
  ],
  [
    'no bound that the value meant to break it keeps',
    of({ type: 'number', minimum: -9e15 }),
    { a: 1 },
    ['body/a type', 'body/a minimum'],
  ],
])('of %s each constraint is broken', (_, schema, body, expected) => {
  const found = broken(schema, body).filter((text) => text !== 'body type');
  for (const one of expected.filter((text) => text !== 'body required')) expect(found).toContain(one);
  expect(found.filter((text) => !expected.includes(text) && !/required$/.test(text))).toEqual([]);
});

it.each<[string, JsonSchema, Json, readonly string[]]>([
  [
    'a pattern that the usual wrong text breaks',
    of({ type: 'string', pattern: '^[0-9]+$' }),
    { a: '1' },
    ['body/a pattern'],
  ],
  ['a pattern that it keeps', of({ type: 'string', pattern: '^[a-z]+$' }), { a: 'x' }, ['body/a pattern']],
  ['no pattern that all keep', of({ type: 'string', pattern: '' }), { a: 'x' }, []],
  [
    'other properties',
    { ...of({ type: 'string' }), additionalProperties: false },
    { a: 'x' },
    ['body additionalProperties'],
  ],
  [
    'other properties as they are read',
    { ...of({ type: 'string' }), additionalProperties: { not: {} } },
    { a: 'x' },
    ['body additionalProperties'],
  ],
  [
    'other properties of all parts',
    { allOf: [ref('base')], unevaluatedProperties: { not: {} } },
    { name: 'xy' },
    ['body additionalProperties'],
  ],
  ['no other properties that may be', { ...of({ type: 'string' }), additionalProperties: {} }, { a: 'x' }, []],
])('%s is a form that is broken', (_, schema, body, expected) => {
  expect(broken(schema, body, bodyFormsBroken)).toEqual(expected);
});

function inQuery(parameter: Partial<Parameter>): number {
  const own = { name: 'p', in: 'query', required: false, schema: { type: 'object' }, ...parameter } as const;
  const operation = makeOperation({ parameters: [own] });
  return queryConstraintsBroken.enumerate({ contract: makeContract(), operation, mediaAllow: [] }).length;
}

it('an object whose members stand in the query by themselves is not sent under its own name', () => {
  expect(inQuery({ style: 'deepObject' })).toBe(0);
  expect(inQuery({})).toBe(0);
  expect(inQuery({ explode: false })).toBeGreaterThan(0);
  expect(inQuery({ isJson: true })).toBeGreaterThan(0);
});
