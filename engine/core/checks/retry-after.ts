import type { RetryAfterForm } from '../model/index.ts';
import { readRetryDate } from '../model/index.ts';
import type { Check, Subject } from './check.ts';
import { readHeader } from './subject/header-values.ts';

/** `Retry-After` stands once, as whole seconds, as a date, or as either, within the bounds. */
export const checkRetryAfter: Check<'retryAfter'> = ({ min, max = Infinity, form = 'seconds' }, subject) => {
  const { response } = subject;
  const values = readHeader(response, 'retry-after');
  const kind = kinds.find(({ is }) => is(values))?.name ?? 'words';
  const [value = ''] = values;
  const seconds = SECONDS[form](kind, value, subject);
  if (seconds !== undefined && seconds >= min && seconds <= max) return [];
  const range = max === Infinity ? `${min} or more` : `from ${min} to ${max}`;
  const shown = values.map((one) => JSON.stringify(one)).join(' and ');
  const received = kind === wholeSeconds || shown === '' ? shown || kind : `${kind}: ${shown}`;
  return [{ at: 'header retry-after', expected: `once, ${FORMS[form]}, ${range}`, received }];
};

const wholeSeconds = 'whole seconds';
const date = 'a date';

const FORMS: Readonly<Record<RetryAfterForm, string>> = {
  seconds: wholeSeconds,
  date: 'a date (RFC 9110, section 5.6.7)',
  either: 'whole seconds or a date',
};

type ReadSeconds = (kind: string, value: string, subject: Subject) => number | undefined;

const readSeconds: ReadSeconds = (kind, value) => (kind === wholeSeconds ? Number(value) : undefined);

// Seconds from the moment that the answer says it was made at; where it says none, the date is in time.
const readDate: ReadSeconds = (kind, value, { response }) => {
  const at = kind === date ? readRetryDate(value) : undefined;
  if (at === undefined) return undefined;
  const [made] = readHeader(response, 'date');
  const now = made === undefined ? undefined : readRetryDate(made);
  return now === undefined ? Number.MAX_SAFE_INTEGER : Math.round((at - now) / 1000);
};

const SECONDS: Readonly<Record<RetryAfterForm, ReadSeconds>> = {
  seconds: readSeconds,
  date: readDate,
  either: (kind, value, subject) => readSeconds(kind, value, subject) ?? readDate(kind, value, subject),
};

/** The forms that the header is met in; the first that matches is its name. */
const kinds: readonly { readonly name: string; readonly is: (values: readonly string[]) => boolean }[] = [
  { name: 'missing', is: (values) => values.length === 0 },
  { name: 'more than once', is: (values) => values.length > 1 },
  { name: wholeSeconds, is: isLike(/^[0-9]+$/) },
  { name: 'empty', is: isLike(/^\s*$/) },
  { name: 'a negative number', is: isLike(/^-\s*[0-9.]+$/) },
  { name: 'a fraction', is: isLike(/^[0-9]*[.][0-9]*$/) },
  { name: 'a list', is: isLike(/^[-0-9.\s]+(?:,[-0-9.\s]+)+$/) },
  { name: date, is: isLike(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d\d:\d\d/i) },
];

function isLike(pattern: RegExp): (values: readonly string[]) => boolean {
  return ([value = '']) => pattern.test(value);
}
