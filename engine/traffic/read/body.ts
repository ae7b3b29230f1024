import type { TrafficBody } from '../../core/model/index.ts';

/** Returns the body that a text is. */
export function textBody(text: string, bytes: number = byteLength(text)): TrafficBody {
  return text === '' ? NO_BODY : { kind: 'text', text, bytes };
}

/** Returns the body that bytes are; what is no UTF-8 is said to be none. */
export function bytesBody(bytes: Uint8Array): TrafficBody {
  if (bytes.length === 0) return NO_BODY;
  try {
    return { kind: 'text', text: STRICT.decode(bytes), bytes: bytes.length };
  } catch {
    return { kind: 'text', text: LENIENT.decode(bytes), bytes: bytes.length, invalidUtf8: true };
  }
}

/** Returns the body that a text in base64 is. */
export function base64Body(text: string): TrafficBody {
  const plain = text.replaceAll(/\s+/g, '');
  if (!BASE64.test(plain)) return { kind: 'unknown', reason: 'the body is said to be base64 and is none' };
  return bytesBody(Buffer.from(plain, 'base64'));
}

/** Tells whether a text is what our own recordings have in place of a body of bytes, or of a long one. */
export function isNoted(text: string): boolean {
  return text.endsWith(']') && /^\[.* bytes.*\]$|\[\d+ characters cut\]$/s.test(text);
}

/** No body. */
export const NO_BODY: TrafficBody = { kind: 'none' };

/** Returns how many bytes a text has in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

// A mark at the beginning is a part of the body.
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });

// Both alphabets; the padding may be left out.
const BASE64 = /^(?:[\w+/-]{4})*(?:[\w+/-]{2,3}={0,2})?$/;
