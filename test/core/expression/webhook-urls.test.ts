import { expect, it } from 'vitest';
import { lookInWebhook } from '../../../engine/core/expression/index.ts';

const TABLE: readonly (readonly [url: string, name: string, value: string])[] = [
  ['https://a.test/in', 'endpointUrl', 'https://a.test/in'],
  ['https://a.test/in', 'prefix', 'https://a.test/in?assay='],
  ['https://a.test/in?team=1', 'prefix', 'https://a.test/in?team=1&assay='],
  ['https://a.test/in?team=1#x', 'prefix', 'https://a.test/in?team=1&assay='],
  ['https://a.test', 'rest', 'a.test?assay='],
  ['https://a.test/in?team=1', 'folder', 'https://a.test/in/'],
  ['https://a.test/in/', 'folder', 'https://a.test/in/'],
  ['https://a.test/in', 'ofLength.35', 'https://a.test/in?assay=id1-aaaaaaa'],
];

it.each(TABLE)('%s: %s is %s', (url, name, value) => {
  expect(lookInWebhook(url, () => 'id1')(name)).toBe(value);
});

it.each(['', 'host', 'ofLength', 'ofLength.x', 'ofLength.10'])('%o has no value', (name) => {
  expect(lookInWebhook('https://a.test/in', () => 'id1')(name)).toBeUndefined();
});
