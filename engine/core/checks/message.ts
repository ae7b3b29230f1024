import type { Check } from './check.ts';
import { readHumanText } from './subject/human-text.ts';

/** The human text is like one of the examples, or has the beginning asked for. */
export const checkMessage: Check<'message'> = ({ like = [], startsWith }, subject) => {
  const human = readHumanText(subject);
  if (human === undefined) return [];
  const text = fold(human.text);
  if (like.some((example) => fold(example) === text)) return [];
  if (startsWith !== undefined && text.startsWith(fold(startsWith))) return [];
  const beginning = startsWith === undefined ? [] : [`a text that begins ${JSON.stringify(startsWith)}`];
  const expected = [...like.map((example) => JSON.stringify(example)), ...beginning].join(' or ');
  return [{ at: `body/${human.key}`, expected, received: JSON.stringify(human.text) }];
};

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.!…:;,]{1,9}$/, '');
}
