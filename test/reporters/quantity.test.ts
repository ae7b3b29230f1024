import { expect, it } from 'vitest';
import { formatNumber } from '../../reporters/quantity.ts';

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [12_345.6, '12,346'],
  [1_234_567, '1,234,567'],
  [-1234, '-1,234'],
])('%d is written as %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});
