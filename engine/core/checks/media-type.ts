import { MIMEType } from 'whatwg-mimetype';
import type { Check } from './check.ts';
import { readHeader } from './subject/header-values.ts';

/** The essence of `Content-Type` is this media type; an answer without a body needs none. */
export const checkMediaType: Check<'mediaType'> = ({ is }, { response }) => {
  if (response.bytes === 0) return [];
  const [value] = readHeader(response, 'content-type');
  if (value !== undefined && isOfType(value, is.toLowerCase())) return [];
  const received = value === undefined ? 'missing' : JSON.stringify(value);
  return [{ at: 'header content-type', expected: is, received }];
};

// Nearly every answer has it just so, and parsing costs more than the rest of the check.
function isOfType(value: string, essence: string): boolean {
  return value === essence || value.startsWith(`${essence};`) || MIMEType.parse(value)?.essence === essence;
}
