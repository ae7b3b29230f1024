import { expect, it } from 'vitest';
import { builtFolder } from '../../engine/io/load/built-in-contract.ts';

it('the tests are of the bundle where that is asked for, and else of the sources', () => {
  expect(builtFolder() !== undefined).toBe(process.env['TEST_SUBJECT'] === 'bundle');
});
