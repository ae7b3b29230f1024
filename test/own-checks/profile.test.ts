import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defineCheck } from '../../engine/config.ts';

import { builtInContract, loadContract, loadProfile, resolveProfile } from '../../engine/io/load/index.ts';
import { addGivenChecks } from '../../engine/session/own/add-given-checks.ts';
import { generators } from '../../generators/index.ts';
import { makeFolder } from '../cli/call-main.ts';

const whole = { id: 'own-etag', statement: 'Every read has an ETag.', level: 'advised', check: () => [] } as const;

const contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });

function messageOf(checks: unknown): string {
  try {
    addGivenChecks(contract, checks as []);
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('own checks of a profile', () => {
  it.each<[string, unknown, string]>([
    ['no list', {}, '`checks` must be a list of own checks'],
    ['no check', ['own'], '`checks[0]` must be a check, made with defineCheck'],
    ['no id', [{ ...whole, id: undefined }], '`checks[0].id` must be an id in small letters'],
    ['an id with capitals', [{ ...whole, id: 'OwnEtag' }], '`checks[0].id` must be an id in small letters'],
    ['no statement', [{ ...whole, statement: ' ' }], '`checks[0].statement` must be a text'],
    ['an unknown level', [{ ...whole, level: 'must' }], '`checks[0].level` must be required, advised or proposed'],
    ['no level', [{ ...whole, level: undefined }], '`checks[0].level` must be required, advised or proposed'],
    ['a link that is none', [{ ...whole, link: 'wiki/7' }], '`checks[0].link` must be an http or https URL'],
    ['no operations', [{ ...whole, operations: [] }], '`checks[0].operations` must be a list of ids'],
    ['a status that is none', [{ ...whole, statuses: [42] }], '`checks[0].statuses` must be a list of statuses'],
    ['no function', [{ ...whole, check: 'x' }], '`checks[0].check` must be a function'],
    ['an async function', [{ ...whole, check: async () => Promise.resolve([]) }], 'must return its findings at once'],
    ['a generator', [{ ...whole, check: function* () {} }], 'must return its findings at once'],
    ['an unknown key', [{ ...whole, severity: 1 }], '`checks[0].severity` is no key of a check'],
    ['one id twice', [whole, whole], '`checks[1].id` is that of another check: own-etag'],
    ['the id of a clause', [{ ...whole, id: 'missing-key' }], '`checks[0].id` is that of a clause of the contract'],
    ['a reserved id', [{ ...whole, id: 'accident' }], '`checks[0].id` is that of a clause of the contract'],
    [
      'an unknown operation',
      [{ ...whole, operations: ['getAsse'] }],
      '`checks[0].operations` has the unknown operation `getAsse`; did you mean `getAsset`?',
    ],
  ])('with %s are refused with their place', (_, checks, message) => {
    expect(messageOf(checks)).toContain(message);
  });

  it('that are right become clauses', () => {
    expect(messageOf([whole, { ...whole, id: 'own-other', operations: ['getAsset'], statuses: [404, '5xx'] }])).toBe(
      '',
    );
    expect(messageOf(undefined)).toBe('');
  });

  it.each(['yaml', 'json'])('cannot stand in a file of %s, which holds no function', async (kind) => {
    const cwd = await makeFolder();
    const file = `assay.config.${kind}`;
    const text = JSON.stringify(
      { checks: [{ id: 'own-etag', statement: 'x', level: 'advised', check: 'x' }] },
      null,
      2,
    );
    await writeFile(join(cwd, file), text);
    const environment = { ASSAY_BASE_URL: 'http://127.0.0.1:1' };
    await expect(loadProfile({ cwd, environment })).rejects.toThrow(
      '`checks[0].check` must be a function, which only a .ts or .mjs profile can hold',
    );
    await expect(loadProfile({ cwd, environment })).rejects.toMatchObject({ at: { file, line: 7 } });
  });

  it('are read from a file in TypeScript, which their source names', async () => {
    const cwd = await makeFolder();
    const text = `export default { checks: [{ id: 'own-etag', statement: 'x', level: 'advised' as const, statuses: ['2xx'],
      why: 'caches', link: 'https://example.com/7', check: (exchange: object) => [] }] };`;
    await writeFile(join(cwd, 'assay.config.ts'), text);
    const { checks } = await loadProfile({ cwd, environment: { ASSAY_BASE_URL: 'http://127.0.0.1:1' } });
    expect(checks?.map(({ clause }) => clause)).toMatchObject([
      {
        id: 'own-etag',
        level: 'advised',
        statuses: ['2xx'],
        source: { kind: 'own', file: 'assay.config.ts', why: 'caches', link: 'https://example.com/7' },
      },
    ]);
  });

  it('are another check where their function is another', async () => {
    const digestOf = async (check: () => []): Promise<string | undefined> => {
      const checks = [defineCheck({ ...whole, check })];
      const origin = { source: 'a test', folder: '.', environment: {} };
      const profile = await resolveProfile({ baseUrl: 'http://127.0.0.1:1', checks }, origin);
      return profile.checks?.[0]?.clause.digest;
    };
    const one = await digestOf(() => []);
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(await digestOf(() => [])).toBe(one);
    expect(
      await digestOf(function other() {
        return [];
      }),
    ).not.toBe(one);
  });
});
