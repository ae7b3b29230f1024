import type {
  HeaderField,
  TrafficBody,
  TrafficExchange,
  TrafficRequest,
  TrafficResponse,
} from '../../core/model/index.ts';
import { isNamed } from '../is-named.ts';
import { base64Body, byteLength, bytesBody, isNoted, NO_BODY, textBody } from './body.ts';
import { toAmount, toHeaders, toLowerHeaders, toObject, toText, type Loose } from './fields.ts';

/** Reads what is attached to a recording by its name; undefined where it is not there. */
export type Attachments = (name: string) => Uint8Array | undefined;

/** Returns the exchange of an entry of a HAR (1.2), as browsers, proxies and tests write them; undefined where it is none. */
export function fromHarEntry(
  entry: unknown,
  at: string,
  attachments: Attachments = noneAttached,
): TrafficExchange | undefined {
  const own = toObject(entry);
  const request = toObject(own['request']);
  const [method, url] = [toText(request['method']), toText(request['url'])];
  if (method === undefined || url === undefined || own['request'] === undefined) return undefined;
  const response = toObject(own['response']);
  const startedMs = Date.parse(toText(own['startedDateTime']) ?? '');
  const ms = toAmount(own['time']);
  const foreign = foreignOf(own, response);
  return {
    at,
    ...(Number.isNaN(startedMs) ? {} : { startedMs }),
    ...(ms === undefined ? {} : { ms }),
    request: requestOf(method.toUpperCase(), url, request, attachments),
    ...(hasAnswer(response) ? { response: responseOf(response, attachments) } : {}),
    ...(foreign === undefined ? {} : { foreign }),
  };
}

function noneAttached(): undefined {
  return undefined;
}

function requestOf(method: string, url: string, request: Loose, attachments: Attachments): TrafficRequest {
  const headers = toHeaders(request['headers']);
  const body = sentBody(request, headers, attachments);
  // A request has some headers, so that none at all were left out by who recorded it.
  return { method, url, headers, body, ...(headers.length === 0 ? { hasAllHeaders: false } : {}) };
}

function sentBody(request: Loose, headers: readonly HeaderField[], attachments: Attachments): TrafficBody {
  const length = lengthOf(headers) ?? toAmount(request['bodySize']);
  const post = toObject(request['postData']);
  const attached = attachedTo(post, attachments);
  if (attached !== undefined) return attached;
  const text = toText(post['text']);
  if (text !== undefined && isNoted(text)) return unknownBody('the body of the request was not recorded whole', length);
  if (text === undefined || (text === '' && length !== 0)) {
    const reason = 'the body of the request was not recorded';
    // A proxy that only passes a body on writes no text of no bytes.
    if (length === 0 && (post['text'] === null || hasParts(headers))) return unknownBody(reason);
    const isNone = length === 0 || (length === undefined && !mayHaveBody(request, headers));
    return isNone ? NO_BODY : unknownBody(reason, length);
  }
  if (post['encoding'] === 'base64' || post['_encoding'] === 'base64') return base64Body(text);
  const bytes = byteLength(text);
  return length !== undefined && bytes < length - SLACK
    ? unknownBody('the body of the request was cut', length)
    : textBody(text, Math.max(bytes, length ?? 0));
}

// A method that has none mostly, and nothing that speaks of one.
function mayHaveBody(request: Loose, headers: readonly HeaderField[]): boolean {
  const names = headers.map(([name]) => name.toLowerCase());
  const isRead = ['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(String(request['method']).toUpperCase());
  return !isRead || names.includes('transfer-encoding') || names.includes('content-type');
}

function responseOf(response: Loose, attachments: Attachments): TrafficResponse {
  const headers = toLowerHeaders(response['headers']);
  return { status: Number(response['status']), headers, body: receivedBody(response, headers, attachments) };
}

function receivedBody(response: Loose, headers: readonly HeaderField[], attachments: Attachments): TrafficBody {
  const content = toObject(response['content']);
  const size = toAmount(content['size']);
  const attached = attachedTo(content, attachments);
  if (attached !== undefined) return attached;
  const text = toText(content['text']);
  if (text === undefined || text === '') return withoutText(response, size, headers, text === '');
  if (content['encoding'] === 'base64') return base64Body(text);
  // Some write the compressed size, which says nothing of the text.
  const [bytes, comment] = [byteLength(text), toText(content['comment'])];
  const isCut = size !== undefined && bytes < size - SLACK && !isWholeJson(text);
  return isCut || (comment !== undefined && CUT.test(comment))
    ? unknownBody('the body was cut', size)
    : textBody(text, bytes);
}

// How long they are is not said before (RFC 9112, section 7.1).
function hasParts(headers: readonly HeaderField[]): boolean {
  return headers.some((field) => isNamed(field, 'transfer-encoding'));
}

// Nothing recorded, and nothing sent, look nearly the same.
function withoutText(
  response: Loose,
  size: number | undefined,
  headers: readonly HeaderField[],
  isEmpty: boolean,
): TrafficBody {
  const length = lengthOf(headers);
  // A length may be announced of what must not be there.
  const announced = response['status'] === NO_CONTENT ? undefined : length;
  const sent = [announced, size, toAmount(response['bodySize'])].filter((one) => one !== undefined);
  const reason = 'the body was not recorded';
  if (sent.some((bytes) => bytes > 0)) return unknownBody(reason, length ?? size);
  if (response['status'] === NO_CONTENT) return NO_BODY;
  if (hasParts(headers)) return unknownBody(reason);
  if (isEmpty || length === 0) return NO_BODY;
  return sent.length === 0 || length === undefined ? unknownBody(reason) : NO_BODY;
}

const NO_CONTENT = 204;

function attachedTo(content: Loose, attachments: Attachments): TrafficBody | undefined {
  const name = toText(content['_file']);
  if (name === undefined) return undefined;
  const bytes = attachments(name);
  return bytes === undefined ? unknownBody('the file with the body is not there') : bytesBody(bytes);
}

function unknownBody(reason: string, bytes?: number): TrafficBody {
  return { kind: 'unknown', reason, ...(bytes === undefined ? {} : { bytes }) };
}

function lengthOf(headers: readonly HeaderField[]): number | undefined {
  const value = headers.find((field) => isNamed(field, 'content-length'))?.[1];
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}

// A mark at the beginning of a text is left out by some.
const SLACK = 3;

const CUT = /truncat|not included|not recorded|cut/i;

function isWholeJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// Browsers write 0 where none came.
function hasAnswer(response: Loose): boolean {
  return typeof response['status'] === 'number' && response['status'] > 0;
}

function foreignOf(entry: Loose, response: Loose): string | undefined {
  if (entry['_wasFulfilled'] === true) return 'a test answered in place of the API';
  if (entry['_wasAborted'] === true) return 'the request was aborted';
  if (entry['_fromCache'] !== undefined || response['_fromDiskCache'] === true) return 'the answer came from a cache';
  if (toText(response['_fetchedVia']) !== undefined) return 'a service worker answered';
  if (entry['_resourceType'] === 'websocket') return 'it is a WebSocket';
  const failure = toText(response['_failureText']) ?? toText(response['_error']);
  if (failure !== undefined && failure !== '')
    return hasAnswer(response) ? 'the answer is not whole' : 'no answer came';
  return hasAnswer(response) ? undefined : 'no answer came';
}
