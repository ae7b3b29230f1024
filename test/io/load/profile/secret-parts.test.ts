import { describe, expect, test } from 'vitest';
import { collectSecrets } from '../../../../engine/io/load/profile/collect-secrets.ts';
import { listSecretParts } from '../../../../engine/io/load/profile/secret-parts.ts';

const basic = (login: string): string => Buffer.from(login).toString('base64');

describe('the parts of a secret that are secret by themselves', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['a bearer token', 'Bearer tok0123456789', ['tok0123456789']],
    ['a token behind a scheme of its own', 'ApiKey  abc.def-123', ['abc.def-123']],
    ['the login of Basic', `Basic ${basic('bob:hunter2')}`, [basic('bob:hunter2'), 'bob:hunter2', 'hunter2']],
    ['a login without its scheme', basic('bob:hunter2'), ['bob:hunter2', 'hunter2']],
    ['a password with colons and umlauts', basic('bob:pä:ss:wort'), ['bob:pä:ss:wort', 'pä:ss:wort']],
    [
      'parameters',
      'Digest username="bob", response="0a1b2c3d4e"',
      ['username="bob", response="0a1b2c3d4e"', '0a1b2c3d4e'],
    ],
    ['cookies, words passed over', 'lang=en; consent=accepted; session=sess0123456789', ['sess0123456789']],
    ['a cookie that is URL-encoded', 'session="s%3Aabc.def%2F1"', ['s%3Aabc.def%2F1', 's:abc.def/1']],
    ['a cookie that holds a login', `door=${basic('bob:hunter2')}`, [basic('bob:hunter2'), 'bob:hunter2', 'hunter2']],
    ['the password of a URL', 'https://bob:hunter%212@host/path', ['hunter%212', 'hunter!2']],
    ['nothing of a word', 'staging', []],
    ['nothing of a sentence', 'Team of the staging door', []],
    ['nothing of a URL without a login', 'https://host:8443/a:b@c', []],
    ['nothing of what only looks like base64', 'abcdefghijklmnop', []],
  ];
  test.each(rows)('%s', (_, value, parts) => {
    expect(listSecretParts(value)).toEqual(parts);
  });

  test('are named after where they stand', () => {
    expect(collectSecrets({ headers: { Authorization: 'Bearer tok0123456789' } }, { AUTH: 'k=tok0123456789' })).toEqual(
      [
        { name: 'env AUTH', value: 'k=tok0123456789' },
        { name: 'headers.Authorization', value: 'Bearer tok0123456789' },
        { name: 'part of env AUTH', value: 'tok0123456789' },
      ],
    );
  });
});
