import { expect, test } from 'vitest';
import { readLogin } from '../../../engine/io/send/proxy-login.ts';

test.each([
  ['http://bob:pass@proxy', 'bob:pass'],
  ['http://bob:pa%ss@proxy', 'bob:pa%ss'],
  ['http://bob:pa%25ss@proxy', 'bob:pa%ss'],
  ['http://bob:100%@proxy', 'bob:100%'],
  ['http://bob:%zz%41@proxy', 'bob:%zzA'],
  ['http://b%C3%BCb:%40%3A%2F@proxy', 'b\u00fcb:@:/'],
  ['http://bob@proxy', 'bob:'],
  ['http://:token@proxy', ':token'],
])('the login of %s', (url, login) => {
  const field = readLogin(url)['proxy-authorization'] ?? '';
  expect(Buffer.from(field.replace('Basic ', ''), 'base64').toString()).toBe(login);
});

test('without user and password there is none', () => {
  expect(readLogin('http://proxy:3128')).toEqual({});
});
