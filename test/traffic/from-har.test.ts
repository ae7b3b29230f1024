import { describe, expect, it, test } from 'vitest';
import { fromHarEntry, fromLoose } from '../../engine/traffic/index.ts';

const json = '{"detail":"x"}';

/** What is read of an answer and of a request whose parts are these. */
function read(response: object, request: object = {}, entry: object = {}): ReturnType<typeof fromHarEntry> {
  return fromHarEntry(
    {
      startedDateTime: '2026-01-01T00:00:00.000Z',
      time: 12,
      request: { method: 'get', url: 'https://x/y', headers: [{ name: 'a', value: 'b' }], bodySize: 0, ...request },
      response: {
        status: 404,
        headers: [],
        content: { size: json.length, mimeType: 'application/json', text: json },
        bodySize: -1,
        ...response,
      },
      ...entry,
    },
    'a.har, entry 1',
  );
}

const text = { kind: 'text', text: json, bytes: json.length };
const missing = { kind: 'unknown', reason: 'the body was not recorded' };

describe('the body of an answer', () => {
  test.each<{ title: string; response: object; body: object }>([
    { title: 'a text', response: {}, body: text },
    {
      title: 'base64',
      response: { content: { size: json.length, text: Buffer.from(json).toString('base64'), encoding: 'base64' } },
      body: text,
    },
    {
      title: 'base64 without its padding',
      response: { content: { size: 1, text: Buffer.from('a').toString('base64url'), encoding: 'base64' } },
      body: { kind: 'text', text: 'a', bytes: 1 },
    },
    {
      title: 'base64 that is none',
      response: { content: { size: 4, text: '{"a":1}', encoding: 'base64' } },
      body: { kind: 'unknown', reason: 'the body is said to be base64 and is none' },
    },
    {
      title: 'base64 of what is no UTF-8',
      response: { content: { size: 1, text: '/w==', encoding: 'base64' } },
      body: { kind: 'text', text: '\uFFFD', bytes: 1, invalidUtf8: true },
    },
    {
      title: 'no text',
      response: { content: { size: 20, mimeType: 'application/json' } },
      body: { ...missing, bytes: 20 },
    },
    { title: 'no text and no size', response: { content: { size: -1 } }, body: missing },
    { title: 'no text and a size of 0, where nothing else is said', response: { content: { size: 0 } }, body: missing },
    {
      title: 'no text, and a length of 0',
      response: { content: { size: 0 }, headers: [{ name: 'Content-Length', value: '0' }] },
      body: { kind: 'none' },
    },
    {
      title: 'no text, but a length',
      response: { content: { size: 0 }, headers: [{ name: 'Content-Length', value: '9' }] },
      body: { ...missing, bytes: 9 },
    },
    { title: 'an empty text', response: { content: { size: 0, text: '' } }, body: { kind: 'none' } },
    {
      title: 'an empty text of a body in parts, which a proxy only passed on',
      response: {
        bodySize: 0,
        content: { size: 0, compression: 0, text: '' },
        headers: [{ name: 'Transfer-Encoding', value: 'chunked' }],
      },
      body: missing,
    },
    {
      title: 'an empty text where there was one',
      response: { content: { size: 9, text: '' } },
      body: { ...missing, bytes: 9 },
    },
    { title: 'no text of a 204', response: { status: 204, content: { size: 0 } }, body: { kind: 'none' } },
    {
      title: 'a text that is shorter than its size',
      response: { content: { size: 900, text: json.slice(0, 9) } },
      body: { kind: 'unknown', reason: 'the body was cut', bytes: 900 },
    },
    { title: 'whole JSON that is shorter than its size', response: { content: { size: 900, text: json } }, body: text },
    {
      title: 'a text that is longer than its compressed size',
      response: { content: { size: 5, text: json } },
      body: text,
    },
    { title: 'a text without its mark', response: { content: { size: json.length + 3, text: json } }, body: text },
    {
      title: 'a file that is not there',
      response: { content: { size: 5, _file: 'x.json' } },
      body: { kind: 'unknown', reason: 'the file with the body is not there' },
    },
  ])('$title', ({ response, body }) => {
    expect(read(response)?.response?.body).toEqual(body);
  });

  it('is read from the file that it is attached in', () => {
    const attached = (name: string): Uint8Array | undefined => (name === 'x.json' ? Buffer.from(json) : undefined);
    const entry = {
      request: { method: 'GET', url: 'https://x' },
      response: { status: 200, content: { _file: 'x.json' } },
    };
    expect(fromHarEntry(entry, 'x', attached)?.response?.body).toEqual(text);
  });
});

describe('the body of a request', () => {
  test.each<{ title: string; request: object; body: object }>([
    { title: 'none', request: {}, body: { kind: 'none' } },
    { title: 'none of a method that has none', request: { bodySize: -1 }, body: { kind: 'none' } },
    {
      title: 'not recorded',
      request: { method: 'POST', bodySize: -1 },
      body: { kind: 'unknown', reason: 'the body of the request was not recorded' },
    },
    { title: 'a text', request: { method: 'POST', bodySize: -1, postData: { text: json } }, body: text },
    {
      title: 'cut',
      request: { method: 'POST', bodySize: 99, postData: { text: json } },
      body: { kind: 'unknown', reason: 'the body of the request was cut', bytes: 99 },
    },
    {
      title: 'in parts, which a proxy only passed on',
      request: { method: 'POST', headers: [{ name: 'Transfer-Encoding', value: 'chunked' }] },
      body: { kind: 'unknown', reason: 'the body of the request was not recorded' },
    },
    {
      title: 'of which a proxy wrote no text',
      request: { method: 'POST', postData: { mimeType: 'application/json', text: null, params: [] } },
      body: { kind: 'unknown', reason: 'the body of the request was not recorded' },
    },
    {
      title: 'cut by our own recording',
      request: {
        method: 'POST',
        bodySize: -1,
        postData: { text: '{"a":"[12 characters cut]'.replace('{"a":"', '{"a":"x') },
      },
      body: { kind: 'unknown', reason: 'the body of the request was not recorded whole' },
    },
  ])('$title', ({ request, body }) => {
    expect(read({}, request)?.request.body).toEqual(body);
  });
});

describe('an entry', () => {
  it('is read with its times, its headers parted and without those of HTTP/2', () => {
    expect(
      read(
        { headers: [{ name: 'Retry-After', value: '3\n5' }] },
        {
          headers: [
            { name: ':path', value: '/y' },
            { name: 'X', value: '1' },
          ],
        },
      ),
    ).toMatchObject({
      startedMs: Date.parse('2026-01-01'),
      ms: 12,
      request: { method: 'GET', headers: [['X', '1']] },
      response: {
        headers: [
          ['retry-after', '3'],
          ['retry-after', '5'],
        ],
      },
    });
  });

  it('has no time where that is -1 or none', () => {
    const found = read({}, {}, { time: -1, startedDateTime: 'yesterday' });
    expect(found).not.toHaveProperty('ms');
    expect(found).not.toHaveProperty('startedMs');
  });

  it('knows no headers of a request that has none at all', () => {
    expect(read({}, { headers: [] })?.request.hasAllHeaders).toBe(false);
  });

  test.each<{ title: string; response: object; entry: object; foreign: string }>([
    { title: 'a status of 0', response: { status: 0 }, entry: {}, foreign: 'no answer came' },
    { title: 'a failure', response: { status: 0, _error: 'net::ERR_FAILED' }, entry: {}, foreign: 'no answer came' },
    {
      title: 'a failure in the middle',
      response: { _failureText: 'reset' },
      entry: {},
      foreign: 'the answer is not whole',
    },
    { title: 'a cache', response: {}, entry: { _fromCache: 'disk' }, foreign: 'the answer came from a cache' },
    {
      title: 'a service worker',
      response: { _fetchedVia: 'Service Worker' },
      entry: {},
      foreign: 'a service worker answered',
    },
    { title: 'a test', response: {}, entry: { _wasFulfilled: true }, foreign: 'a test answered in place of the API' },
    { title: 'an abort', response: {}, entry: { _wasAborted: true }, foreign: 'the request was aborted' },
  ])('is not the answer of the API: $title', ({ response, entry, foreign }) => {
    expect(read(response, {}, entry)?.foreign).toBe(foreign);
  });

  test.each([null, 1, 'x', [], {}, { request: {} }, { request: { method: 'GET' } }, { request: null, response: 1 }])(
    'is none: %j',
    (value) => {
      expect(fromHarEntry(value, 'x')).toBeUndefined();
      expect(fromLoose(value, 'x')).toBeUndefined();
    },
  );
});

describe('what somebody noted down', () => {
  const noted = { request: { method: 'post', url: 'https://x' }, response: { status: 200 } };

  it('says nothing of what it leaves out', () => {
    expect(fromLoose(noted, 'x')).toEqual({
      at: 'x',
      request: {
        method: 'POST',
        url: 'https://x',
        headers: [],
        hasAllHeaders: false,
        body: { kind: 'unknown', reason: 'the body of the request was not recorded' },
      },
      response: { status: 200, headers: [], body: { kind: 'unknown', reason: 'the body was not recorded' } },
    });
  });

  it('may have a value for a body, pairs for headers, and a time in two forms', () => {
    const { request, response } = noted;
    const full = {
      started: 5,
      ms: 1,
      request: { ...request, headers: [['A', 'b']], body: { a: 1 } },
      response: { ...response, headers: { 'Set-Cookie': ['a=b', 'c=d'] }, body: null },
    };
    expect(fromLoose(full, 'x')).toMatchObject({
      startedMs: 5,
      request: { headers: [['A', 'b']], body: { text: '{"a":1}' } },
      response: {
        headers: [
          ['set-cookie', 'a=b'],
          ['set-cookie', 'c=d'],
        ],
        body: { kind: 'none' },
      },
    });
    expect(fromLoose({ ...full, started: '1970-01-01T00:00:01Z' }, 'x')?.startedMs).toBe(1000);
  });
});
