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
  const received = `none of ${fields.length}`;
  return [{ at: 'body/fields', expected: `an entry that mentions ${subject.fault ?? ''}`, received }];
};

/** `endpointUrl`, `endpoint_url` and `endpoint url` are one name. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
