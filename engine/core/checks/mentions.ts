import type { Json } from '../model/index.ts';
import { isList } from '../schema/json-kind.ts';
import type { Check } from './check.ts';
import { listBodyTexts } from './subject/body-texts.ts';
import { isToldByEnvelope } from './subject/is-told.ts';
import { findPlaces } from './subject/places.ts';

/** Some entry of the list of faults mentions the property that the probe made wrong. */
export const checkMentions: Check<'mentions'> = ({ at = '/fields' }, subject) => {
  const places = findPlaces(subject.body, at);
  const fault = fold(subject.fault ?? '');
  if (fault === '') return [];
  const expected = `an entry that mentions ${subject.fault ?? ''}`;
  if (places.length === 0) {
    return isToldByEnvelope(at, subject) ? [] : [{ at: `body${at}`, expected, received: 'missing' }];
  }
  // What is no list is the envelope's departure.
  if (!places.every(({ value }) => isList(value)) && isToldByEnvelope(at, subject)) return [];
  const fields = places.map(({ value }) => value).flat();
  if (fields.length === 0) return [];
  const isMentioned = listBodyTexts({ kind: 'json', value: fields }).some((text) => fold(text).includes(fault));
  if (isMentioned) return [];
  const shown = fields.slice(0, MOST_SHOWN).map(describeEntry).join(', ');
  const rest = fields.length > MOST_SHOWN ? ` and ${fields.length - MOST_SHOWN} more` : '';
  const received = `${shown}${rest}`;
  return [{ at: `body${at}`, expected, received }];
};

const MOST_SHOWN = 3;

const MOST_OF_ONE = 100;

function describeEntry(entry: Json): string {
  const text = JSON.stringify(entry);
  return text.length <= MOST_OF_ONE ? text : `${text.slice(0, MOST_OF_ONE).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** `endpointUrl`, `endpoint_url` and `endpoint url` are one name. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
