import type { HeaderField, Probe, Variation } from '../../../engine/core/model/index.ts';
import { generators } from '../../../generators/index.ts';
import { openContract } from '../../../engine/session/open-contract.ts';
import { inHeader } from '../header-key.ts';

type Row = readonly [name: string, parts: Partial<Probe>];

const JSON_TYPE: HeaderField = ['Content-Type', 'application/json'];

/** Probes whose bytes a shell, a terminal or curl may change. */
export function listProbes(sandbox: string): readonly Row[] {
  return [
    ['a read', { headers: [['X-API-Key', sandbox]], key: 'sandbox', credentials: [inHeader(sandbox)] }],
    ['a deletion', { method: 'DELETE', target: '/items/1' }],
    [
      'a write without a body',
      { method: 'POST', headers: [['X-API-Key', sandbox]], key: 'sandbox', credentials: [inHeader(sandbox)] },
    ],
    ['a target that curl would expand or tidy up', { target: '/a/../%2e%2e/b//c?q={x,y}&r=[1-3]&s=$HOME`id`"\'%00' }],
    ['a made-up key in the query', { target: `/items?api_key=sk_test_${'ab'.repeat(32)}` }],
    ['a made-up key as Bearer', { headers: [['Authorization', `Bearer sk_live_${'ab'.repeat(32)}`]] }],
    [
      'a header twice',
      {
        headers: [
          ['X-API-Key', 'one'],
          ['x-api-key', 'two'],
        ],
        key: 'two keys',
      },
    ],
    [
      'an empty and a blank header',
      {
        headers: [
          ['X-A', ''],
          ['X-B', ' '],
          ['X-C', 'a "b" $HOME `id` \\n \' %s'],
        ],
      },
    ],
    ['a header with a tab and bytes beyond ASCII', { headers: [['X-A', "a\tb\u00e9\u00ff%d\\'"]] }],
    ['a body without a type', text('{}', [])],
    ['an empty type', text('{}', [['Content-Type', '']])],
    ['an empty body', text('')],
    ['a body that begins like the name of a file', text('@/etc/hostname')],
    ['a body with quotes, variables and commands', text('{"a":"it\'s $HOME `id` $(id) \\\\ \\" !!"}')],
    ['a body that ends in line ends', text('{\n}\n\n')],
    ['a body with letters beyond ASCII', text('{"a":"\u00e4\u6f22\u{1f600}\u2028\u202e"}')],
    ['a body with control characters', text('{"a":"\u0000\u0001\u0002\u001b\u007f\r"}')],
    ['a body with a byte order mark', text('\ufeff{}')],
    ['a body with a lone surrogate', text('{"a":"\ud800"}')],
    ['a body with a made-up key', text(`{"key":"sk_test_${'ab'.repeat(32)}"}`)],
    ['a body with a made-up key and an umlaut', text(`{"\u00fc":"sk_test_${'ab'.repeat(32)}"}`)],
    ['bytes', { method: 'POST', body: { kind: 'bytes', bytes: Buffer.from([0, 255, 10, 13]), note: '' } }],
  ];
}

function text(body: string, headers: readonly HeaderField[] = [JSON_TYPE]): Partial<Probe> {
  return { method: 'POST', headers, body: { kind: 'text', text: body } };
}

const contract = await openContract('.');

/** Every key that the generators make up, and can be sent in one header. */
export function listMadeKeys(): readonly (readonly [what: string, value: string])[] {
  return ['malformed-keys', 'odd-keys'].flatMap((name) =>
    listVariations(name).flatMap(({ send }) => {
      const key = send.key;
      if (typeof key !== 'object' || !('values' in key) || key.values.length !== 1) return [];
      return [[key.what, key.values[0] ?? ''] as const];
    }),
  );
}

function listVariations(name: string): readonly Variation[] {
  const [operation] = contract.operations;
  if (operation === undefined) return [];
  return generators[name]?.enumerate({ contract, operation, mediaAllow: [] }) ?? [];
}
