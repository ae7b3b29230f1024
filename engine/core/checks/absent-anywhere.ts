import { pointerTo, walkJson } from '../schema/walk-json.ts';
import type { Check } from './check.ts';

/** None of these keys stands anywhere in the body. */
export const checkAbsentAnywhere: Check<'absentAnywhere'> = ({ keys }, { body, response }) => {
  if (body.kind !== 'json' || !mayHold(response.body, keys)) return [];
  const departures = [];
  for (const place of walkJson(body.value)) {
    if (place.key === undefined || !keys.includes(place.key)) continue;
    departures.push({ at: `body${pointerTo(place)}`, expected: 'absent', received: 'present' });
  }
  return departures;
};

/** Whether the text has one of the keys as it is, or an escape that may hide one. */
function mayHold(text: string, keys: readonly string[]): boolean {
  return text.includes('\\') || keys.some((key) => text.includes(key));
}
