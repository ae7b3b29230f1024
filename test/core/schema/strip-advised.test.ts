import { expect, test } from 'vitest';
import { stripAdvised } from '../../../engine/core/schema/strip-advised.ts';
import type { Json } from '../../../engine/core/model/index.ts';

const advised = { type: 'string', 'x-assay-level': 'advised' };

test.each<{ title: string; schema: Json; stripped: Json }>([
  { title: 'a schema without advised properties stays', schema: { type: 'string' }, stripped: { type: 'string' } },
  { title: 'an advised schema lets anything through', schema: advised, stripped: true },
  {
    title: 'an advised property may hold anything or be absent',
    schema: { required: ['a', 'b'], properties: { a: advised, b: {} }, additionalProperties: false },
    stripped: { required: ['b'], properties: { a: true, b: {} }, additionalProperties: false },
  },
  {
    title: 'advised properties are found at any depth',
    schema: { items: { allOf: [{ required: ['a'], properties: { a: advised } }] } },
    stripped: { items: { allOf: [{ required: [], properties: { a: true } }] } },
  },
  {
    title: 'a property that is called required or properties is no keyword',
    schema: { properties: { required: { type: 'array' }, properties: { type: 'object' } } },
    stripped: { properties: { required: { type: 'array' }, properties: { type: 'object' } } },
  },
])('$title', ({ schema, stripped }) => {
  expect(stripAdvised(schema)).toEqual(stripped);
});
