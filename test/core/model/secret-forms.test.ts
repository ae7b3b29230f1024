import { expect, test } from 'vitest';
import { listSecretForms } from '../../../engine/core/model/index.ts';

test.each(['', 'x', 'xy', 'xyz', 'longer:'])('a secret is found in the base64 of a text that begins "%s"', (before) => {
  const text = btoa(`${before}secret-value and more`);
  expect(listSecretForms('secret-value').some((form) => text.includes(form))).toBe(true);
});

test('a secret of half a character has forms', () => {
  expect(listSecretForms('secret-\uD800')).toContain('secret-\uD800');
});

test('a short secret has none', () => {
  expect(listSecretForms('1234567')).toEqual([]);
});
