import { expect, test } from 'vitest';
import { presentText } from '../../../engine/core/judge/present-text.ts';

const key = `sk_test_${'0123456789abcdef'.repeat(4)}`;
const keys = [
  { name: 'keys.short', value: 'abc' },
  { name: 'keys.sandbox', value: key },
  { name: 'keys.longer', value: `${key}0` },
];

test.each([
  { title: 'a short text stays', text: '"abc"', shown: '"abc"' },
  { title: 'a text of 200 characters stays', text: 'x'.repeat(200), shown: 'x'.repeat(200) },
  {
    title: 'a longer text is cut and says so',
    text: 'x'.repeat(1_048_576),
    shown: `${'x'.repeat(160)}… (cut, 1048576 characters in all)`,
  },
  {
    title: 'a cut leaves no half character',
    text: 'x'.repeat(159) + '😀'.repeat(100),
    shown: `${'x'.repeat(159)}… (cut, 359 characters in all)`,
  },
  { title: 'a key is named, each by its own', text: `${key}0 ${key}`, shown: '[keys.longer] [keys.sandbox]' },
  { title: 'a key in base64 is named', text: btoa(key), shown: '[keys.sandbox]' },
  {
    title: 'a key across the cut is named',
    text: 'x'.repeat(150) + key + 'x'.repeat(50),
    shown: `${'x'.repeat(150)}[keys.sand… (cut, 214 characters in all)`,
  },
  {
    title: 'a signature is left out',
    text: 'https://b/x?se=1&sig=a%2Fb&sv=2',
    shown: 'https://b/x?se=1&sig=[signature]&sv=2',
  },
])('$title', ({ text, shown }) => {
  expect(presentText(text, keys)).toBe(shown);
});
