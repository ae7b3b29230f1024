import { pointerTo, walkJson } from '../schema/walk-json.ts';
import type { Check } from './check.ts';
import { readSentText } from './subject/sent-text.ts';
import { findTrace } from './subject/traces.ts';

/** No text of the body shows a stack trace, a file path, a host name or a signed URL but what the probe sent. */
export const checkInternals: Check<'internals'> = (_absent, { body, probe }) => {
  if (body.kind !== 'json') return [];
  const isSent = (excerpt: string): boolean => readSentText(probe).includes(excerpt);
  const departures = [];
  for (const place of walkJson(body.value)) {
    const trace = typeof place.value === 'string' ? findTrace(place.value, isSent) : undefined;
    if (trace === undefined) continue;
    departures.push({ at: `body${pointerTo(place)}`, expected: 'a text without internals', received: trace });
  }
  return departures;
};
