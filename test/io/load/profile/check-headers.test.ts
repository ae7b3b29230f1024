import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../../../engine/core/model/index.ts';
import { builtInContract, checkHeaders, loadContract, resolveProfile } from '../../../../engine/io/load/index.ts';
import { generators } from '../../../../generators/index.ts';
import { load, minimal, YAML } from './load-from.ts';

let contract: Contract;
beforeAll(async () => {
  contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });
});

const KEY = 'sk_test_1234';

async function judge(headers: Readonly<Record<string, string>>, keyHeader = 'X-API-Key'): Promise<string> {
  const profile = await resolveProfile(
    { baseUrl: 'http://localhost', keys: { sandbox: KEY }, headers },
    { source: 'a test', folder: '.', environment: {} },
  );
  try {
    checkHeaders(profile, { ...contract, securitySchemes: { key: { kind: 'header', name: keyHeader } } });
    return 'fine';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('the headers of a profile', () => {
  it.each([
    ['X-API-Key', 'X-API-Key'],
    ['x-api-key', 'X-API-Key'],
    ['X-Api-Key', 'x-api-key'],
    ['Authorization', 'authorization'],
    ['X-Token', 'X-Token'],
  ])('are refused where %s is the key of a contract that calls it %s', async (name, keyHeader) => {
    expect(await judge({ [name]: 'anything' }, keyHeader)).toBe(
      `a test: \`headers.${name}\` would go along with probes that must carry no key or another one; leave it out and give the key in \`keys\``,
    );
  });

  it.each([
    'Content-Type',
    'content-length',
    'Transfer-Encoding',
    'Content-Encoding',
    'Expect',
    'Connection',
    'X-Assay-Case',
  ])('are refused where %s is decided by each probe', async (name) => {
    expect(await judge({ [name]: '1' })).toBe(`a test: \`headers.${name}\` is decided by each probe; leave it out`);
  });

  it.each([KEY, `Bearer ${KEY}`, `Basic ${KEY}==`])(
    'are refused where one holds a key of the profile',
    async (value) => {
      const message = await judge({ 'X-Door': value });
      expect(message).toContain('`headers.X-Door` holds `keys.sandbox`');
      expect(message).not.toContain(KEY);
    },
  );

  it('are refused where one is there twice in other letters', async () => {
    expect(await judge({ 'X-Door': 'a', 'x-door': 'b' })).toContain(
      '`headers.x-door` is `headers.X-Door` in other letters',
    );
  });

  it.each([
    {},
    { Authorization: 'Basic dGVhbTpkb29y' },
    { 'X-Door': 'a', 'X-Door-2': 'a' },
    { 'User-Agent': 'team' },
    { Accept: 'application/json', 'Accept-Encoding': 'gzip', Host: 'staging.example.com', Cookie: 'a=b' },
  ])('are fine: %o', async (headers) => {
    expect(await judge(headers)).toBe('fine');
  });

  it('are told with their places in a file', async () => {
    const keyHeader = 'X-API-Key';
    const profile = await load({ [YAML]: `${minimal}headers:\n  X-Door: a\n  ${keyHeader}: b\n` });
    expect(() => {
      checkHeaders(profile, contract);
    }).toThrow(`${YAML}:5:3: \`headers.${keyHeader}\``);
  });
});
