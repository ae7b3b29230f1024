import { expect, it } from 'vitest';
import type { JsonObject, JsonSchema } from '../../../engine/core/model/index.ts';
import { formEncoder } from '../../../engine/core/probe/form-body.ts';
import { partsOf } from '../../../engine/core/probe/parts-of.ts';

const file: JsonSchema = { type: 'string', format: 'binary' };
const media: JsonSchema = { type: 'string', contentMediaType: 'application/octet-stream' };
const schemas: Readonly<Record<string, JsonSchema>> = {
  file,
  form: { type: 'object', properties: { f: file, t: { type: 'string' } } },
  loop: { allOf: [{ $ref: '#/components/schemas/loop' }] },
};
const of = (f: JsonSchema): JsonSchema => ({ type: 'object', properties: { f } });
const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

function sent(schema: JsonSchema, fields: JsonObject, types = {}): readonly string[] {
  const form = formEncoder('multipart/form-data')?.(fields, { parts: partsOf(schemas, schema), types, boundary: 'B' });
  const text = form?.body.kind === 'bytes' ? Buffer.from(form.body.bytes).toString() : '';
  return text.split('--B').flatMap((part) => /^\r\nContent-Disposition: form-data; ([^]*)\r\n$/.exec(part)?.[1] ?? []);
}

const FILE = 'name="f"; filename="assay.txt"\r\nContent-Type: application/octet-stream\r\n\r\nx';

it.each<[string, JsonSchema]>([
  ['by its format', of(file)],
  ['by its media type', of(media)],
  ['by reference', of(ref('file'))],
  ['in a form by reference', ref('form')],
  ['in a part of a form', { allOf: [ref('form'), { type: 'object' }] }],
  ['or null', of({ anyOf: [media, { type: 'null' }] })],
])('a file is told %s', (_, schema) => {
  expect(sent(schema, { f: 'x' })).toEqual([FILE]);
});

it('each item of a list is a part of its own, and a file where the items are', () => {
  expect(sent(of({ type: 'array', items: file }), { f: ['x', 'x'] })).toEqual([FILE, FILE]);
  expect(sent(of({ type: 'array', items: { type: 'string' } }), { f: ['a', 'b'] })).toEqual([
    'name="f"\r\n\r\na',
    'name="f"\r\n\r\nb',
  ]);
});

it('what is no file has no filename, and an object is JSON', () => {
  expect(sent(ref('form'), { t: 'x' })).toEqual(['name="t"\r\n\r\nx']);
  expect(sent({}, { t: { a: 1 } })).toEqual(['name="t"\r\nContent-Type: application/json\r\n\r\n{"a":1}']);
  expect(sent(ref('loop'), { t: 'x' })).toEqual(['name="t"\r\n\r\nx']);
});

it('a part has the media type that the document gives it', () => {
  expect(sent(of(file), { f: 'x' }, { f: 'image/png' })).toEqual([
    'name="f"; filename="assay.png"\r\nContent-Type: image/png\r\n\r\nx',
  ]);
  expect(sent({}, { t: ['a', 'b'] }, { t: 'application/json' })).toEqual([
    'name="t"\r\nContent-Type: application/json\r\n\r\n["a","b"]',
  ]);
});
