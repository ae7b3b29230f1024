import { MIMEType } from 'whatwg-mimetype';
import type { Check } from './check.ts';
import { readHeader } from './subject/header-values.ts';

/** The essence of `Content-Type` is this media type; an answer without a body needs none. */
export const checkMediaType: Check<'mediaType'> = ({ is }, { response }) => {
  if (response.bytes === 0) return [];
  const [value] = readHeader(response, 'content-type');
  if (value !== undefined && MIMEType.parse(value)?.essence === is.toLowerCase()) return [];
  const received = value === undefined ? 'missing' : JSON.stringify(value);
  return [{ at: 'header content-type', expected: is, received }];
};
