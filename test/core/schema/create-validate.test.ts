import { describe, expect, test } from 'vitest';
import { createValidate } from '../../../engine/core/schema/create-validate.ts';
import type { Json } from '../../../engine/core/model/index.ts';
import { WrongUse } from '../../../engine/core/model/index.ts';
import { makeContract, nest } from '../builders.ts';

const thing = { id: '00000000-0000-4000-8000-000000000000', name: 'x', parts: [] };

describe('a success body', () => {
  const { documented } = createValidate(makeContract());

  test.each([
    { title: 'the documented shape fits', body: thing },
    { title: 'null fits where it is documented', body: { ...thing, name: null } },
    { title: 'further keys fit', body: { ...thing, more: 1 } },
    { title: 'any alternative fits', body: { ...thing, choice: { a: 1 } } },
  ])('$title', ({ body }) => {
    expect(documented('createThing', '201', body)).toEqual([]);
  });

  test.each<{ title: string; body: Json; at: string; expected: string; received: string; advised?: boolean }>([
    { title: 'a required property is missing', body: omit('id'), at: '/id', expected: 'present', received: 'missing' },
    {
      title: 'an advised property is missing',
      body: omit('name'),
      at: '/name',
      expected: 'present',
      received: 'missing',
      advised: true,
    },
    {
      title: 'an advised property has another type',
      body: { ...thing, name: 1 },
      at: '/name',
      expected: 'type string or null',
      received: '1',
      advised: true,
    },
    {
      title: 'none of several alternatives fits, which is told once',
      body: { ...thing, choice: {} },
      at: '/choice',
      expected: 'must match a schema in anyOf',
      received: 'an object of 0',
    },
    {
      title: 'a place is a JSON pointer',
      body: { ...thing, 'a/b~c': [1, 2] },
      at: '/a~1b~0c',
      expected: 'type string',
      received: 'an array of 2',
    },
  ])('$title', ({ body, at, expected, received, advised = false }) => {
    expect(documented('createThing', '201', body)).toEqual([{ at, expected, received, advised }]);
  });

  test('a status or an operation without a documented body has no misfits', () => {
    const deep = JSON.parse(nest(400)) as Json;
    expect([
      documented('createThing', '204', deep),
      documented('other', '201', deep),
      documented('constructor', '201', 1),
    ]).toEqual([[], [], []]);
  });
});

describe('an envelope', () => {
  const { envelope } = createValidate(makeContract());

  test('misfits of a property that is only advised do not weaken the others', () => {
    expect(envelope('domain', { docs_url: 1 })).toEqual([
      { at: '/detail', expected: 'present', received: 'missing', advised: false },
      { at: '/docs_url', expected: 'type string', received: '1', advised: true },
    ]);
  });

  test('an unknown name is wrong use', () => {
    expect(() => envelope('domian', {})).toThrow(WrongUse);
  });
});

test('secret values are never shown', () => {
  const schemas = { domain: { type: 'object', properties: { secret: { type: 'string', maxLength: 3 } } } };
  const { envelope } = createValidate(makeContract({ schemas, envelopes: ['domain'], operations: [] }));
  expect(envelope('domain', { secret: 'whsec_1' })).toEqual([
    {
      at: '/secret',
      expected: 'must NOT have more than 3 characters',
      received: 'a string of 7 characters',
      advised: false,
    },
  ]);
});

test('each constraint is told in words', () => {
  const domain = {
    type: 'object',
    additionalProperties: false,
    properties: {
      one: { enum: ['a', 1, null] },
      two: { type: 'integer', minimum: 3 },
      three: { type: 'array', minItems: 2, items: { $ref: '#/components/schemas/word' } },
    },
  };
  const schemas = { domain, word: { type: 'string', format: 'uuid' } };
  const { envelope } = createValidate(makeContract({ schemas, envelopes: ['domain'], operations: [] }));
  expect(envelope('domain', { one: 'b', two: 2, three: ['x'], more: {} })).toEqual([
    { at: '/more', expected: 'absent', received: 'present', advised: false },
    { at: '/one', expected: '"a" or 1 or null', received: '"b"', advised: false },
    { at: '/two', expected: 'must be >= 3', received: '2', advised: false },
    { at: '/three', expected: 'must NOT have fewer than 2 items', received: 'an array of 1', advised: false },
    { at: '/three/0', expected: 'format uuid', received: '"x"', advised: false },
  ]);
});

test('two validations in one process do not know each other', () => {
  const strict = createValidate(makeContract());
  const lax = createValidate(makeContract({ schemas: { domain: {} }, operations: [] }));
  expect(lax.envelope('domain', {})).toEqual([]);
  expect(strict.envelope('domain', {})).toHaveLength(1);
});

function omit(key: string): Json {
  return Object.fromEntries(Object.entries(thing).filter(([name]) => name !== key));
}
