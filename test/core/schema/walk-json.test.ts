import { expect, test } from 'vitest';
import { isDeeperThan } from '../../../engine/core/schema/is-deeper-than.ts';
import type { Json } from '../../../engine/core/model/index.ts';
import { walkJson } from '../../../engine/core/schema/walk-json.ts';
import { nest } from '../builders.ts';

test('every place is met in the order of the document', () => {
  const document = JSON.parse('{"b":[1,{"a/~":null}],"__proto__":"x"}') as Json;
  expect([...walkJson(document)].map(({ at, depth }) => [at, depth])).toEqual([
    ['', 0],
    ['/b', 1],
    ['/b/0', 2],
    ['/b/1', 2],
    ['/b/1/a~1~0', 3],
    ['/__proto__', 1],
  ]);
});

test('levels are counted exactly', () => {
  const fiveLevels = JSON.parse(nest(5)) as Json;
  expect([isDeeperThan(fiveLevels, 3), isDeeperThan(fiveLevels, 4)]).toEqual([true, false]);
});
