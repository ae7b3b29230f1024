import type { ParsedBody } from '../checks/check.ts';
import type { Json, Response } from '../model/index.ts';
import { nestsDeeper } from './nests-deeper.ts';

/**
 * What the body of a response is. A byte order mark before JSON is passed over, as parsers may (RFC 8259, section 8.1);
 * what nests deeper than `DEEPEST` is not read (section 9), as it costs more memory than any answer is worth.
 * The problem of a text holds nothing of it, since it may be secret.
 */
export function parseBody({
  body,
  bytes,
  invalidUtf8,
  coding,
}: Pick<Response, 'body' | 'bytes' | 'invalidUtf8' | 'coding'>): ParsedBody {
  if (bytes === 0 || body === '') return { kind: 'none' };
  if (coding?.isFalse === true) return { kind: 'text', problem: 'bytes that are not as their Content-Encoding says' };
  if (coding?.isUnread === true) return { kind: 'text', problem: 'a content coding that is not read here' };
  if (invalidUtf8 === true) return { kind: 'text', problem: 'bytes that are no UTF-8' };
  if (body.length > DEEPEST && /^\s*[[{]/.test(body) && nestsDeeper(body, DEEPEST)) {
    return { kind: 'text', problem: `brackets nested more than ${DEEPEST} deep` };
  }
  try {
    // `JSON.parse` gives nothing but JSON.
    return { kind: 'json', value: JSON.parse(body.charCodeAt(0) === BYTE_ORDER_MARK ? body.slice(1) : body) as Json };
  } catch {
    const start = body.trimStart().slice(0, 1);
    return { kind: 'text', problem: `${problems[start] ?? 'plain text'} of ${bytes} bytes` };
  }
}

const BYTE_ORDER_MARK = 0xfeff;

// What recurses into a value is safe up to here; no documented body comes near.
const DEEPEST = 500;

/** What a body that is no JSON is, by its first character. */
const problems: Readonly<Partial<Record<string, string>>> = {
  '<': 'HTML or XML',
  '{': 'malformed JSON',
  '[': 'malformed JSON',
  '"': 'malformed JSON',
  '': 'white space',
};
