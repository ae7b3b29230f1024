import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../engine/core/model/index.ts';
import { createRedactor, redactEntry } from '../../../engine/io/redact/index.ts';

const key = `sk_test_${'a1'.repeat(32)}`;
const secret = 'p/w+d="x y"&';

describe('a redactor', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['raw', `x ${secret} y`, 'x [headers.Auth] y'],
    ['URL-encoded', `?q=${encodeURIComponent(secret)}`, '?q=[headers.Auth]'],
    ['in base64', Buffer.from(secret).toString('base64'), '[headers.Auth]'],
    ['in base64 for URLs', Buffer.from(secret).toString('base64url'), '[headers.Auth]'],
    ['escaped in JSON', JSON.stringify({ a: secret }), '{"a":"[headers.Auth]"}'],
    ['with a key of the profile', `key ${key}.`, 'key [keys.sandbox].'],
    ['with a near miss of a key', `key ${key.slice(0, -1)}Z.`, 'key [a sk_test_ key].'],
    ['with a signing secret', '{"secret": "whsec_123456"}', '{"secret": "[a webhook secret]"}'],
    ['with a signed URL', 'https://h/p?a=1&sig=AbC%2F12&b=2', 'https://h/p?a=1&sig=[a signature]&b=2'],
    [
      'with a signature that is known',
      `https://h/p?sig=${encodeURIComponent(secret)}`,
      'https://h/p?sig=[headers.Auth]',
    ],
    ['with a part of a signature known', `?sig=a${encodeURIComponent(secret)}b&c`, '?sig=[a signature]&c'],
    ['with a signing secret that is known', `{"secret":"${key}"}`, '{"secret":"[keys.sandbox]"}'],
    ['with a signing secret that was cut', '{"secret":"whsec_12', '{"secret":"[a webhook secret]'],
    ['with a signing secret that was cut in an escape', '{"secret":"whsec_12\\', '{"secret":"[a webhook secret]'],
  ];
  it.each(rows)('takes a secret out %s', (_, text, redacted) => {
    const redactor = createRedactor([
      { name: 'keys.sandbox', value: key },
      { name: 'headers.Auth', value: secret },
    ]);
    expect(redactor.redactText(text)).toBe(redacted);
    expect(redactor.redactText(redacted)).toBe(redacted);
  });

  it('takes a secret out of names that a target gave, keeps those apart, and leaves the names of ours', () => {
    const redactor = createRedactor([
      { name: 'keys.sandbox', value: key },
      { name: 'headers.Auth', value: 'Observed-Key' },
      { name: 'env WORD', value: 'findings' },
    ]);
    const facts = {
      findings: [{ at: 'findings', headers: [['observed-key', '1']] }],
      counted: { codings: { [key]: 1, [`${key}x`]: 2, 'observed-key': 3, gzip: 4 } },
      observations: [
        { what: 'x', seen: { deep: [{ [encodeURIComponent(key)]: { [key.toUpperCase()]: 5 } }], findings: 6 } },
      ],
    };
    expect(redactor.redact(facts)).toEqual({
      findings: [{ at: '[env WORD]', headers: [['[headers.Auth]', '1']] }],
      counted: { codings: { '[keys.sandbox]': 1, '[keys.sandbox]x': 2, '[headers.Auth]': 3, gzip: 4 } },
      observations: [
        { what: 'x', seen: { deep: [{ '[keys.sandbox]': { [key.toUpperCase()]: 5 } }], '[env WORD]': 6 } },
      ],
    });
    expect(redactor.redact({ seen: { 'Observed-Key': 1, 'observed-key': 2 } })).toEqual({
      seen: { '[headers.Auth]': 1, '[headers.Auth] (2)': 2 },
    });
  });

  it('leaves what stands for a secret as it is, though another secret is in its name', () => {
    const redactor = createRedactor([
      { name: 'keys.sandbox', value: key },
      { name: 'env STAGE', value: 'sandbox' },
    ]);
    expect(redactor.redactText(`${key} of the sandbox`)).toBe('[keys.sandbox] of the [env STAGE]');
    expect(redactor.redactText('[keys.sandbox] of the [env STAGE]')).toBe('[keys.sandbox] of the [env STAGE]');
  });

  it('remembers what an answer showed and takes it out elsewhere', () => {
    const redactor = createRedactor([]);
    const entry = {
      case: 'c',
      findings: [{ check: 'status', received: 'whsec_abcdef' }],
      exchanges: [
        {
          role: 'probe',
          request: { method: 'GET', url: 'u', headers: [['cookie', 'id=1']] },
          response: { status: 201, headers: [['set-cookie', 'id=2']], body: '{"secret":"whsec_abcdef"}', ms: 1 },
        },
      ],
    } as unknown as Entry; // a part of an entry is enough here
    const text = JSON.stringify(redactEntry(entry, redactor).entry);
    expect(text).not.toContain('whsec_abcdef');
    expect(text).not.toMatch(/id=[12]/);
    expect(redactor.find('x whsec_abcdef x')).toBe('a webhook secret');
  });

  it('still knows the secret of the first of as many resources as a run may make', () => {
    const redactor = createRedactor([]);
    for (let made = 0; made < 2000; made += 1) redactor.learn(`{"secret":"whsec_number_${made}_of_a_run"}`);
    expect(redactor.find('x whsec_number_0_of_a_run x')).toBe('a webhook secret');
    expect(redactor.redactText('whsec_number_1999_of_a_run')).toBe('[a webhook secret]');
  });
});
