import { expect, it } from 'vitest';
import { describeSent } from '../../../engine/core/probe/index.ts';
import { mergeSend } from '../../../engine/core/plan/index.ts';
import type { Operation, Probe, SendSpec } from '../../../engine/core/model/index.ts';
import { makeOperation } from '../builders.ts';

const operation: Operation = makeOperation({
  valid: { body: { url: 'https://a', list: ['x'], deep: { n: 1 } }, file: { fixture: 'photo' } },
});
const probe = (over: Partial<Probe>): Probe => ({
  operation: 'createThing',
  method: 'POST',
  target: '/api/things',
  headers: [],
  key: 'sandbox',
  ...over,
});
const text = (value: unknown): Partial<Probe> => ({ body: { kind: 'text', text: JSON.stringify(value) } });

it.each<[string, SendSpec, Partial<Probe>, string]>([
  ['nothing else', {}, text({ url: 'https://a', list: ['x'], deep: { n: 1 } }), 'POST /api/things'],
  ['a value', { with: { '/url': 'http://b' } }, text({ url: 'http://b' }), 'POST /api/things, body/url: "http://b"'],
  [
    'what an expression stood for',
    { with: { '/url': '$run.tag' } },
    text({ url: 'assay-1' }),
    'POST /api/things, body/url: "assay-1"',
  ],
  ['a deep value', { with: { '/deep/n': 0 } }, text({ deep: { n: 0 } }), 'POST /api/things, body/deep/n: 0'],
  ['one left out', { without: ['/list'] }, text({ url: '' }), 'POST /api/things, no body/list'],
  [
    'a form',
    { with: { '/url': 'http://b' } },
    { headers: [['Content-Type', 'application/x-www-form-urlencoded']], body: { kind: 'text', text: 'url=http%3A' } },
    'POST /api/things, body: url=http%3A',
  ],
  ['another body', { raw: '{"a":' }, { body: { kind: 'text', text: '{"a":' } }, 'POST /api/things, body: {"a":'],
  ['an empty body', { raw: '' }, { body: { kind: 'text', text: '' } }, 'POST /api/things, body: (empty)'],
  ['another key', { key: 'expired' }, { key: 'expired' }, 'POST /api/things, key: expired'],
  [
    'headers',
    { headers: { Accept: 'text/html' }, mediaType: '' },
    {
      headers: [
        ['Accept', 'text/html'],
        ['Content-Type', ''],
        ['X-API-Key', 'k'],
      ],
    },
    'POST /api/things, Accept: text/html, Content-Type: (empty)',
  ],
  ['a path and a query', { query: { limit: 0 } }, { target: '/api/things?limit=0' }, 'POST /api/things?limit=0'],
  [
    'a file',
    { file: { fixture: 'photo', name: '../x', type: null } },
    { body: { kind: 'bytes', bytes: new Uint8Array(), note: 'photo' } },
    'POST /api/things, file name: "../x", file type: null',
  ],
  [
    'bytes of a file, and the name that a template became',
    { file: { fixture: 'photo', name: '{$fresh.id}.jpg', base64: '' } },
    {
      body: {
        kind: 'bytes',
        bytes: new TextEncoder().encode('--b\r\nContent-Disposition: form-data; name="file"; filename="7.jpg"\r\n\r\n'),
        note: 'photo',
      },
    },
    'POST /api/things, file of 0 bytes, file name: "7.jpg"',
  ],
])('tells %s', (_, own, made, expected) => {
  expect(describeSent({ send: mergeSend(operation.valid, own), operation }, probe(made))).toBe(expected);
});

it('is bounded', () => {
  const send = mergeSend(operation.valid, { raw: 'x'.repeat(5000) });
  const line = describeSent({ send, operation }, probe({ body: { kind: 'text', text: 'x'.repeat(5000) } }));
  expect(line).toHaveLength(401);
});
