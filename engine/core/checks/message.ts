import type { Check } from './check.ts';
import { findPlaces } from './subject/places.ts';
import { isToldByEnvelope } from './subject/is-told.ts';

/** The human text is like one of the examples, or has the beginning asked for. */
export const checkMessage: Check<'message'> = ({ at, like = [], startsWith }, subject) => {
  const pointer = at ?? subject.contract.messageAt[subject.response.status] ?? USUAL;
  const beginning = startsWith === undefined ? [] : [`a text that begins ${JSON.stringify(startsWith)}`];
  const expected = [...like.map((example) => JSON.stringify(example)), ...beginning].join(' or ');
  const places = findPlaces(subject.body, pointer);
  if (places.length === 0) {
    return isToldByEnvelope(pointer, subject) ? [] : [{ at: `body${pointer}`, expected, received: 'missing' }];
  }
  return places.flatMap(({ pointer: found, value }) => {
    // What is no text is the envelope's departure.
    if (typeof value !== 'string') {
      return isToldByEnvelope(pointer, subject)
        ? []
        : [{ at: `body${found}`, expected, received: JSON.stringify(value) }];
    }
    const text = fold(value);
    if (like.some((example) => fold(example) === text)) return [];
    if (startsWith !== undefined && text.startsWith(fold(startsWith))) return [];
    return [{ at: `body${found}`, expected, received: JSON.stringify(value) }];
  });
};

const USUAL = '/detail';

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.!…:;,]{1,9}$/, '');
}
