import { expect, test } from 'vitest';
import { visible, visibleJson, visibleLine } from '../../reporters/visible.ts';

test.each([
  ['plain text stays', 'Grüße, 日本 🎉 `"<&', 'Grüße, 日本 🎉 `"<&'],
  ['lines and tabs stay', 'a\n\tb', 'a\n\tb'],
  ['an escape sequence is shown', '\u001b[31m', '\\x1b[31m'],
  ['a one-byte escape sequence is shown', '\u009b2J', '\\x9b2J'],
  ['NUL is shown', 'a\0b', 'a\\x00b'],
  ['a carriage return is shown', 'a\r\n', 'a\\r\n'],
  ['an override of the direction is shown', '\u202Egnp', '\\u202egnp'],
  ['an invisible space is shown', 'a\u200Bb\uFEFF', 'a\\u200bb\\ufeff'],
  ['a line separator is shown', '\u2028', '\\u2028'],
  ['half a character is shown', '\uD800 \uDC00', '\\ud800 \\udc00'],
  ['what XML cannot hold is shown', '\uFFFE\uFFFF', '\\ufffe\\uffff'],
  ['a hidden tag character is shown', '\u{E0041}', '\\u{e0041}'],
])('in texts %s', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test.each([
  ['lines and tabs are shown', 'a\n\tb', 'a\\n\\tb'],
  ['a log command of GitHub is broken', '##[error]x', '#\\x23[error]x'],
  ['a log command of Azure is broken', '##vso[task]', '#\\x23vso[task]'],
  ['a workflow command of GitHub is broken', ' ::error::x', '\\x3a:error::x'],
  ['colons in the middle stay', 'a ::error::x', 'a ::error::x'],
  ['a heading stays', '## Errors', '## Errors'],
])('in lines %s', (_, text, shown) => {
  expect(visibleLine(text)).toBe(shown);
});

test('escaped JSON has the same value', () => {
  const value = { '\u202E': 'a\0\u001b\u007f\u009b\u200B\uD800\uFFFF\u{E0041}' };
  const text = visibleJson(JSON.stringify(value));
  expect(JSON.parse(text)).toEqual(value);
  expect(text).toMatch(/^[ -~]*$/);
});
