import { expect, it } from 'vitest';
import type { JsonObject, JsonSchema } from '../../engine/core/model/index.ts';
import { taggedProperties } from '../../engine/derive/tagged-properties.ts';
import { makeContract, makeOperation } from '../core/builders.ts';

function tagged(properties: Readonly<Record<string, JsonSchema>>, body: JsonObject): readonly string[] {
  const requestBody = { mediaType: 'application/json', required: true, schema: { type: 'object', properties } };
  return taggedProperties(makeContract(), makeOperation({ requestBody, valid: { body } }), '$x').map(([at]) => at);
}

const text: JsonSchema = { type: 'string' };
const given: JsonSchema = { type: 'string', example: 'x' };

it.each<[string, Readonly<Record<string, JsonSchema>>, JsonObject, readonly string[]]>([
  ['a text', { name: text }, { name: 'x' }, ['/name']],
  ['no text that is bound', { name: { ...text, pattern: 'x' } }, { name: 'x' }, []],
  [
    'no text that names another thing',
    { lotId: text, owner_id: text, name: text },
    { lotId: 'x', owner_id: 'x', name: 'x' },
    ['/name'],
  ],
  ['what has no example, before what has one', { code: given, name: text }, { code: 'x', name: 'x' }, ['/name']],
  [
    'what has an example, where nothing else is',
    { code: given, n: { type: 'integer' } },
    { code: 'x', n: 1 },
    ['/code'],
  ],
  ['words that end alike', { grid: text, paid: text }, { grid: 'x', paid: 'x' }, ['/grid', '/paid']],
])('marks %s', (_, properties, body, expected) => {
  expect(tagged(properties, body)).toEqual(expected);
});
