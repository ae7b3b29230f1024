import { expect, it } from 'vitest';
import { createRandom } from '../../engine/core/random/index.ts';
import type { JsonSchema, Operation, RequestBody } from '../../engine/core/model/index.ts';
import { largeBodies } from '../../generators/large-bodies.ts';
import { makeContract, makeOperation } from '../core/builders.ts';

const MB12 = 12_000_000;
const TOO_LONG = [413, 422, 400];

function made(schema: JsonSchema, valid: Operation['valid'], mediaType = 'application/json'): unknown {
  const requestBody: RequestBody = { mediaType, required: true, schema };
  const context = {
    contract: makeContract(),
    operation: makeOperation({ requestBody, valid }),
    random: createRandom(0, 'x'),
  };
  return largeBodies.enumerate(context as never).map(({ send, expect: wanted }) => {
    const { fill, file } = send;
    return [fill?.at ?? 'file', fill?.bytes ?? file?.bytes, wanted?.status?.map(({ status }) => status)];
  });
}

const text = (more: JsonSchema = {}): JsonSchema => ({ type: 'string', ...more });
const of = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({ type: 'object', properties });

it.each<[string, unknown, unknown]>([
  [
    'a text that may be long',
    made(of({ a: text({ maxLength: 9 }), b: text() }), { body: { a: 'x' } }),
    [['/b', MB12, undefined]],
  ],
  ['a text that may not', made(of({ 'a/b': text({ maxLength: 9 }) }), { body: {} }), [['/a~1b', MB12, TOO_LONG]]],
  ['a text of one form', made(of({ a: text({ pattern: 'x' }) }), { body: {} }), [['/a', MB12, TOO_LONG]]],
  ['what does not belong there', made(of({ a: { type: 'integer' } }), { body: {} }), [['/assay', MB12, TOO_LONG]]],
  ['an item of a list', made({ type: 'array' }, { body: [1] }), [['/-', MB12, TOO_LONG]]],
  ['a file without a limit', made(of({ f: text({ format: 'binary' }) }), { body: {} }), [['/f', MB12, undefined]]],
  [
    'a file with a limit, just beyond it as well',
    made(of({ f: text({ format: 'binary', maxLength: 99 }) }), { body: {} }),
    [
      ['/f', 100, TOO_LONG],
      ['/f', MB12, TOO_LONG],
    ],
  ],
  [
    'a file with a limit beyond what is sent',
    made(of({ f: text({ format: 'binary', maxLength: MB12 }) }), { body: {} }),
    [['/f', MB12, undefined]],
  ],
  [
    'a body that is a file',
    made(text({ maxLength: 9 }), { raw: 'x' }, 'image/png'),
    [
      ['', 10, TOO_LONG],
      ['', MB12, TOO_LONG],
    ],
  ],
])('fills %s', (_, found, expected) => {
  expect(found).toEqual(expected);
});
