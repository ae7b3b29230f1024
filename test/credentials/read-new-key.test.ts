import { expect, it } from 'vitest';
import type { Json, KeyRole, KeyValue } from '../../engine/core/model/index.ts';
import { readNewKey, type NewKey } from '../../engine/io/keys/read-new-key.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');
const ROLE = { name: 'main', prefix: 'sk_' } as KeyRole;

function good(value: KeyValue, seconds?: number): NewKey {
  return { ok: true, value, ...(seconds !== undefined && { seconds }) };
}

function bad(reason: string): unknown {
  return { ok: false, reason: expect.stringContaining(reason) as string };
}

it.each<[what: string, given: Json, old: KeyValue, expected: unknown, role?: KeyRole]>([
  ['a line is the key', 'k1\n', 'k0', good('k1')],
  ['an object may tell no time', { value: 'k1' }, 'k0', good('k1')],
  ['an answer of OAuth is read', { access_token: 'k1', expires_in: 60, token_type: 'x' }, 'k0', good('k1', 60)],
  ['seconds may be a text', { value: 'k1', expiresIn: '60' }, 'k0', good('k1', 60)],
  ['a date is read', { value: 'k1', expiresAt: '2030-01-01T00:01:00Z' }, 'k0', good('k1', 60)],
  [
    'a key has several schemes',
    { value: { b: 'n:2', a: 'n:1' } },
    { a: 'x:1', b: 'x:2' },
    good({ b: 'n:2', a: 'n:1' }),
  ],
  ['a key has its prefix', 'sk_1', 'sk_0', good('sk_1'), ROLE],
  ['a key without its prefix is none', 'pk_1', 'sk_0', bad('does not begin with sk_'), ROLE],
  ['a key lacks a scheme', { value: { a: '1' } }, { a: '1', b: '2' }, bad('other schemes')],
  ['a text is no key for schemes', 'k1', { a: '1', b: '2' }, bad('other schemes')],
  ['a login has a colon', 'name', 'name:password', bad('no colon')],
  ['each login has a colon', { value: { a: 'n:1', b: 'n' } }, { a: 'x:1', b: 'x:2' }, bad('no colon')],
  ['a blank stands in no key', 'k 1', 'k0', bad('no key')],
  ['an empty line is no key', ' \n', 'k0', bad('it gave no key')],
  ['a number is no key', 7, 'k0', bad('it gave no key')],
  ['a list is no key', ['k1'], 'k0', bad('it gave no key')],
  ['no scheme is no key', { value: {} }, 'k0', bad('has no key in `value`')],
  ['a key of no time', { value: 'k1', expiresIn: 0 }, 'k0', bad('neither seconds nor a date')],
  ['a key of a past', { value: 'k1', expiresAt: '2029-12-31T23:59:59Z' }, 'k0', bad('neither seconds nor a date')],
  ['a date that is none', { value: 'k1', expiresAt: 'soon' }, 'k0', bad('neither seconds nor a date')],
  ['a truth is no time', { value: 'k1', expiresIn: true }, 'k0', bad('neither seconds nor a date')],
])('%s', (_, given, old, expected, role) => {
  expect(readNewKey(given, old, role, NOW)).toEqual(expected);
});
