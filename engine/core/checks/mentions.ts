import type { Json } from '../model/index.ts';
import { isList, readKey } from '../schema/json-kind.ts';
import type { Check } from './check.ts';
import { readBodyObject } from './subject/body-object.ts';
import { listBodyTexts } from './subject/body-texts.ts';

/** Some entry of `fields` mentions the property that the probe made wrong. */
export const checkMentions: Check<'mentions'> = (_fault, subject) => {
  const fields = readKey(readBodyObject(subject) ?? {}, 'fields');
  const fault = fold(subject.fault ?? '');
  if (!isList(fields) || fields.length === 0 || fault === '') return [];
  const isMentioned = listBodyTexts({ kind: 'json', value: fields }).some((text) => fold(text).includes(fault));
  if (isMentioned) return [];
  const shown = fields.slice(0, MOST_SHOWN).map(describeEntry).join(', ');
  const rest = fields.length > MOST_SHOWN ? ` and ${fields.length - MOST_SHOWN} more` : '';
  const received = `${shown}${rest}`;
  return [{ at: 'body/fields', expected: `an entry that mentions ${subject.fault ?? ''}`, received }];
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
