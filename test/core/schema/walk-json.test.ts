import { expect, test } from 'vitest';
import type { Json } from '../../../engine/core/model/index.ts';
import { pointerTo, walkJson } from '../../../engine/core/schema/walk-json.ts';

test('every place is met in the order of the document', () => {
  const document = JSON.parse('{"b":[1,{"a/~":null}],"__proto__":"x"}') as Json;
  expect([...walkJson(document)].map(pointerTo)).toEqual(['', '/b', '/b/0', '/b/1', '/b/1/a~1~0', '/__proto__']);
});
