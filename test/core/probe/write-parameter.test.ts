import { expect, it } from 'vitest';
import type { Json, Parameter } from '../../../engine/core/model/index.ts';
import { buildProbe } from '../../../engine/core/probe/index.ts';
import { createRandom } from '../../../engine/core/random/index.ts';
import { makeContract, makeOperation } from '../builders.ts';

const profile = { keys: {} } as never; // nothing else is read of it

function targetOf(place: 'path' | 'query', value: Json, parameter: Partial<Parameter>): string {
  const text = typeof value === 'string' ? value : '';
  const own = { name: 'p', in: place, required: true, schema: {}, ...parameter } as const;
  const operation = makeOperation({ path: place === 'path' ? '/a/{p}/b' : '/a', security: [], parameters: [own] });
  const context = { contract: makeContract(), profile, scope: {}, random: createRandom(1, 'x') };
  const send = place === 'path' ? { path: { p: text } } : { query: { p: value } };
  return buildProbe(operation, { key: 'none', ...send }, context).target;
}

const list = { schema: { type: 'array' } } as const;
const object = { schema: { type: 'object' } } as const;

it.each<[string, string, Partial<Parameter>, string]>([
  ['a text', 'a b/,;', {}, 'a%20b%2F%2C%3B'],
  ['a list', '1,2', list, '1,2'],
  ['a list of texts', 'a b,c', list, 'a%20b,c'],
  ['a label', 'x', { style: 'label' }, '.x'],
  ['a label of a list', '1,2', { style: 'label', ...list }, '.1,2'],
  ['a label of a list, spread', '1,2', { style: 'label', explode: true, ...list }, '.1.2'],
  ['a matrix', 'L0001', { style: 'matrix' }, ';p=L0001'],
  ['a matrix of a list', '1,2', { style: 'matrix', ...list }, ';p=1,2'],
  ['a matrix of a list, spread', '1,2', { style: 'matrix', explode: true, ...list }, ';p=1;p=2'],
  ['an object', 'r,1,g,2', object, 'r,1,g,2'],
  ['an object, spread', 'r=1,g=2', { explode: true, ...object }, 'r=1,g=2'],
  ['a matrix of an object, spread', 'r=1,g=2', { style: 'matrix', explode: true, ...object }, ';r=1;g=2'],
])('%s stands in a path as its style says', (_, value, parameter, expected) => {
  expect(targetOf('path', value, parameter)).toBe(`/a/${expected}/b`);
});

it.each<[string, Json, Partial<Parameter>, string]>([
  ['a text', 'a&b', {}, '?p=a%26b'],
  ['nothing', null, {}, ''],
  ['a list', [1, 2], {}, '?p=1&p=2'],
  ['a list in one', ['a', 'b'], { explode: false }, '?p=a%2Cb'],
  ['a list with bars', ['a', 'b'], { style: 'pipeDelimited', explode: false }, '?p=a%7Cb'],
  ['an object', { r: 1, g: 'x y' }, {}, '?r=1&g=x%20y'],
  ['an object in one', { r: 1, g: 2 }, { explode: false }, '?p=r%2C1%2Cg%2C2'],
  ['a deep object', { r: 1, g: [2, 3] }, { style: 'deepObject' }, '?p%5Br%5D=1&p%5Bg%5D=2&p%5Bg%5D=3'],
  ['an object of JSON', { r: 1 }, { isJson: true }, '?p=%7B%22r%22%3A1%7D'],
  ['a list of JSON', [1], { isJson: true }, '?p=%5B1%5D'],
])('%s stands in a query as its style says', (_, value, parameter, expected) => {
  expect(targetOf('query', value, parameter)).toBe(`/a${expected}`);
});
