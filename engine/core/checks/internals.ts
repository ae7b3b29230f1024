import { walkJson } from '../schema/walk-json.ts';
import type { Check } from './check.ts';
import { readSentText } from './subject/sent-text.ts';
import { findTrace } from './subject/traces.ts';

/** No text of the body shows a stack trace, a file path, a host name or a signed URL but what the probe sent. */
export const checkInternals: Check<'internals'> = (_absent, { body, probe }) => {
  if (body.kind !== 'json') return [];
  return [...walkJson(body.value)].flatMap(({ at, value }) => {
    if (typeof value !== 'string') return [];
    const trace = findTrace(value, (excerpt) => readSentText(probe).includes(excerpt));
    return trace === undefined ? [] : [{ at: `body${at}`, expected: 'a text without internals', received: trace }];
  });
};
