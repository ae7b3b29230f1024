import { expect, it } from 'vitest';
import type { KeyRole, Operation } from '../../engine/core/model/index.ts';
import { refusedRoles } from '../../engine/derive/roles.ts';
import { makeContract, makeOperation } from '../core/builders.ts';

const MAIN = { name: 'main', summary: '', isMain: true } as KeyRole;
const READER = { name: 'reader', summary: '', scopes: ['read'] } as unknown as KeyRole;
const EXPIRED = { name: 'expired', summary: '', scopes: ['read'], isRefused: true } as unknown as KeyRole;

function refused(security: Operation['security'], statuses: readonly number[], keys: readonly KeyRole[]): unknown {
  const responses = statuses.map((status) => ({ status }));
  const contract = makeContract({ operations: [makeOperation({ id: 'do', security, responses })], keys: [...keys] });
  return refusedRoles({ contract, guarded: new Set(['do']) }).map(({ role, status }) => `${role.name} ${status}`);
}

it.each<[string, Operation['security'], readonly number[], readonly KeyRole[], readonly string[]]>([
  ['a key without scopes is made up', [{ a: ['write'] }], [403], [MAIN], ['noScope 403']],
  ['a key that lacks the scope is known', [{ a: ['write'] }], [403], [MAIN, READER], ['reader 403']],
  ['a key that has the scope is let in', [{ a: ['read'] }], [403], [MAIN, READER], []],
  ['one of several scopes is too few', [{ a: ['read', 'write'] }], [403], [MAIN, READER], ['reader 403']],
  ['one way in is enough', [{ a: ['write'] }, { a: ['read'] }], [403], [MAIN, READER], []],
  ['a way in without scopes is enough', [{ a: ['write'] }, { b: [] }], [403], [MAIN], []],
  ['an operation without scopes refuses nobody so', [{ a: [] }], [403], [MAIN, READER], []],
  ['a 403 that is not documented is not asked for', [{ a: ['write'] }], [401], [MAIN, READER], []],
  ['a key that is refused anyway lacks no scope', [{ a: ['write'] }], [403], [MAIN, EXPIRED], ['noScope 403']],
  ['a 402 needs no scope', [{ a: [] }], [402], [MAIN], ['unpaid 402']],
])('%s', (_, security, statuses, keys, expected) => {
  expect(refused(security, statuses, keys)).toEqual(expected);
});
