import type { Check } from './check.ts';
import { readHeader } from './subject/header-values.ts';

/** `Retry-After` stands once, as whole seconds within the bounds. */
export const checkRetryAfter: Check<'retryAfter'> = ({ min, max = Infinity }, { response }) => {
  const values = readHeader(response, 'retry-after');
  const kind = kinds.find(({ is }) => is(values))?.name ?? 'words';
  const [seconds] = values.map(Number);
  if (kind === wholeSeconds && seconds !== undefined && seconds >= min && seconds <= max) return [];
  const range = max === Infinity ? `${min} or more` : `from ${min} to ${max}`;
  const shown = values.map((value) => JSON.stringify(value)).join(' and ');
  const received = kind === wholeSeconds || shown === '' ? shown || kind : `${kind}: ${shown}`;
  return [{ at: 'header retry-after', expected: `once, whole seconds, ${range}`, received }];
};

const wholeSeconds = 'whole seconds';

/** The forms that the header is met in; the first that matches is its name. */
const kinds: readonly { readonly name: string; readonly is: (values: readonly string[]) => boolean }[] = [
  { name: 'missing', is: (values) => values.length === 0 },
  { name: 'more than once', is: (values) => values.length > 1 },
  { name: wholeSeconds, is: isLike(/^[0-9]+$/) },
  { name: 'empty', is: isLike(/^\s*$/) },
  { name: 'a negative number', is: isLike(/^-\s*[0-9.]+$/) },
  { name: 'a fraction', is: isLike(/^[0-9]*[.][0-9]*$/) },
  { name: 'a list', is: isLike(/^[-0-9.\s]+(?:,[-0-9.\s]+)+$/) },
  { name: 'a date', is: isLike(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d\d:\d\d/i) },
];

function isLike(pattern: RegExp): (values: readonly string[]) => boolean {
  return ([value = '']) => pattern.test(value);
}
