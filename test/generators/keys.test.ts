import { describe, expect, it } from 'vitest';
import { contract, draw, listMade, probeOf, SANDBOX_KEY } from './made-cases.ts';

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]*$/;

function keysOf(clause: string): readonly (readonly [id: string, values: readonly string[]])[] {
  return listMade(clause, 300).map((candidate) => {
    const fields = probeOf(candidate).headers.filter(([name]) => name === 'X-API-Key');
    return [candidate.id, fields.map(([, value]) => value)];
  });
}

describe('malformed keys', () => {
  const keys = keysOf('malformed-key');

  it('are tokens of at most 512 bytes, or blank', () => {
    const wrong = keys.filter(([, values]) => values.some((value) => !TOKEN.test(value.trim()) || value.length > 512));
    expect(wrong).toEqual([]);
    expect(Math.max(...keys.flatMap(([, values]) => values.map(({ length }) => length)))).toBe(512);
  });

  it('are never the key of the profile, blanks around it left away', () => {
    expect(keys.flatMap(([, values]) => values).filter((value) => value.trim() === SANDBOX_KEY)).toEqual([]);
    expect(keys.filter(([, values]) => values.length === 0)).toEqual([]);
  });

  it('stand in one header, but for the two that stand in two', () => {
    const twice = keys.filter(([, values]) => values.length > 1);
    expect(twice.every(([id]) => id.endsWith('/twice'))).toBe(true);
    expect(twice.every(([, [one, other]]) => one !== other)).toBe(true);
  });

  it('reach every operation', () => {
    const reached = new Set(listMade('malformed-key').map(({ operation }) => operation.id));
    expect(reached.size).toBe(contract.operations.length);
  });
});

describe('odd keys', () => {
  it('are longer than 512 bytes or no token, have no blank at an end, and never exceed 4096 bytes', () => {
    const values = keysOf('odd-key').flatMap(([, sent]) => sent);
    expect(values.filter((value) => TOKEN.test(value) && value.length <= 512)).toEqual([]);
    expect(values.filter((value) => value !== value.replaceAll(/^[\t ]+|[\t ]+$/g, ''))).toEqual([]);
    expect(Math.max(...values.map(({ length }) => length))).toBe(4096);
  });
});

describe('a key in another place', () => {
  it('is made up, and none stands in the header', () => {
    for (const candidate of listMade('key-in-another-place')) {
      const { headers, target, key } = probeOf(candidate);
      expect([key, headers.filter(([name]) => name === 'X-API-Key')]).toEqual(['none', []]);
      const others = headers.map(([, value]) => value).join();
      expect(`${target} ${others}`).toMatch(/sk_test_[0-9a-f]{64}/);
      expect(`${target} ${others}`).not.toContain(SANDBOX_KEY);
    }
  });
});

it('random keys are long enough that no innocent text holds one', () => {
  const values = draw('malformed-keys', 'listSubscriptions').flatMap(({ send }) =>
    typeof send.key === 'object' ? (send.key.values ?? []) : [],
  );
  expect(values.length).toBe(200);
  expect(values.filter(({ length }) => length < 24)).toEqual([]);
});
