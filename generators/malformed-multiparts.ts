import * as fc from 'fast-check';
import type { Generator, SendSpec, StatusAlternative, Variation } from '../engine/core/model/index.ts';
import { multipartBody } from './needs.ts';

/** Sends bodies that are no well-formed `multipart/form-data` with a file part `file` (RFC 7578, RFC 2046 section 5.1). */
export const malformedMultiparts: Generator = {
  makes: 'bodies that are no well-formed multipart/form-data with a file',
  needs: multipartBody,
  enumerate: () => [
    ...NO_FILE.map(([id, label, send]) => vary(id, label, send)),
    ...CUT.map(([id, label, length]) => cut(id, label, length)),
  ],
  arbitrary: () =>
    fc
      .integer({ min: 0, max: LONGEST_CUT })
      .map((length) => cut('cut', `a body cut after ${length} of ${WHOLE.length} characters`, length)),
};

const BOUNDARY = 'assay-boundary';
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;
const HEAD = part('form-data; name="file"; filename="assay.txt"', 'text/plain');
const TEXT = 'assay, a text that is only half of what it says it is\n';
const WHOLE = `${HEAD}${TEXT}\r\n--${BOUNDARY}--\r\n`;
// The line break after the last boundary may be missing.
const LONGEST_CUT = WHOLE.length - 3;
const JSON_BODY = JSON.stringify({ file: 'assay.txt' });

const NO_FILE: readonly (readonly [id: string, label: string, send: SendSpec])[] = [
  ['no-boundary', 'a type without a boundary', { raw: WHOLE, mediaType: 'multipart/form-data' }],
  ['empty-boundary', 'a type with an empty boundary', { raw: WHOLE, mediaType: 'multipart/form-data; boundary=""' }],
  ['other-boundary', 'another boundary than that of the body', multipart(WHOLE.replaceAll(BOUNDARY, 'assay-other'))],
  ['empty', 'an empty body', multipart('')],
  ['no-part', 'a body of its end alone', multipart(`--${BOUNDARY}--\r\n`)],
  ['json', 'JSON', { raw: JSON_BODY, mediaType: 'application/json' }],
  ['json-inside', 'JSON that is said to be multipart', multipart(JSON_BODY)],
  [
    'url-encoded',
    'a form in the encoding of a query',
    { raw: 'file=assay', mediaType: 'application/x-www-form-urlencoded' },
  ],
  ['text-field', 'a text field `file` without a filename', multipart(whole(part('form-data; name="file"'), 'assay'))],
  [
    'no-name',
    'a file part without a name',
    multipart(whole(part('form-data; filename="assay.txt"', 'text/plain'), TEXT)),
  ],
  ['no-disposition', 'a part without headers', multipart(whole(`--${BOUNDARY}\r\n\r\n`, TEXT))],
];

const CUT: readonly (readonly [id: string, label: string, length: number])[] = [
  ['cut-in-boundary', 'a body that ends in its first boundary', 6],
  ['cut-in-head', 'a body that ends in the headers of its part', HEAD.length - 10],
  ['cut-in-file', 'a body that ends in the middle of its file', HEAD.length + TEXT.length / 2],
  ['no-end', 'a body without its last boundary', HEAD.length + TEXT.length],
  ['cut-in-end', 'a body whose last boundary lacks its end', WHOLE.length - 4],
];

function cut(id: string, label: string, length: number): Variation {
  // Before its end nothing is a file; later a lenient parser takes what came for the whole of it.
  const isFile = length >= HEAD.length;
  return { ...vary(id, label, multipart(WHOLE.slice(0, length))), ...(isFile ? { expect: { status: LENIENT } } : {}) };
}

const LENIENT: readonly StatusAlternative[] = [{ status: '4xx' }, { status: '2xx', level: 'advised' }];

function vary(id: string, what: string, send: SendSpec): Variation {
  return { id, label: what, send };
}

function multipart(raw: string): SendSpec {
  return { raw, mediaType: MULTIPART };
}

function part(disposition: string, mediaType?: string): string {
  const type = mediaType === undefined ? '' : `Content-Type: ${mediaType}\r\n`;
  return `--${BOUNDARY}\r\nContent-Disposition: ${disposition}\r\n${type}\r\n`;
}

function whole(head: string, content: string): string {
  return `${head}${content}\r\n--${BOUNDARY}--\r\n`;
}
