import type { CaseSpec, Json } from '../../core/model/index.ts';

/** How a body is evidently no JSON object. */
export type JsonFault = 'empty' | 'not-an-object' | 'trailing-comma' | 'truncated' | 'not-json';

/** Returns what is wrong with a body; undefined where it is an object, or where some parsers rightly take it for one. */
export function jsonFaultOf(text: string, value: Json | undefined = parseJson(text)): JsonFault | undefined {
  if (value !== undefined) return isObject(value) ? undefined : 'not-an-object';
  if (text.trim() === '') return 'empty';
  if (!/^[\s{["\-\dtfnNI+'/\uFEFF]/.test(text)) return 'not-json';
  if (text.length > LONGEST) return undefined;
  // Comments, NaN, single quotes, control characters and the like are taken by parsers that conform otherwise.
  if (parseJson(text.replaceAll(TRAILING_COMMA, '$1')) !== undefined) return 'trailing-comma';
  return isTruncated(text) ? 'truncated' : undefined;
}

/** Returns the value of a text; undefined where it is no JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json; // it gives nothing but JSON
  } catch {
    return undefined;
  }
}

/** Tells whether a case sends a body with this fault. */
export function sendsFault({ send }: CaseSpec, fault: JsonFault): boolean {
  return send.raw !== undefined && send.mediaType === undefined && jsonFaultOf(send.raw) === fault;
}

// Characters; what is longer is not searched for where it goes wrong.
const LONGEST = 262_144;

// A string, which stays as it is, or a comma before a bracket.
const TRAILING_COMMA = /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g;

/** Whether a text begins as JSON does and ends before all that it opened is closed. */
function isTruncated(text: string): boolean {
  if (!/^\s*[{[]/.test(text) || isOdd(text)) return false;
  const withoutStrings = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  if (/[^\s{}[\],:"\w.+-]/.test(withoutStrings)) return false;
  const opened = withoutStrings.match(/[{[]/g)?.length ?? 0;
  const closed = withoutStrings.match(/[}\]]/g)?.length ?? 0;
  return opened > closed;
}

// What lenient parsers read in their own way.
function isOdd(text: string): boolean {
  return /\/[/*]|\bNaN\b|\bInfinity\b/.test(text) || /\p{Cc}/u.test(text.replaceAll(/[\n\r\t]/g, ''));
}

function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
