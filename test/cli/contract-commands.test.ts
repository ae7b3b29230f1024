import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { clauseLines } from '../../engine/cli/texts/clause-lines.ts';
import { builtInContract, loadContract, loadProfile } from '../../engine/io/load/index.ts';
import { listCases } from '../../engine/session/generation.ts';
import { generators } from '../../generators/index.ts';
import { callMain, makeFolder } from './call-main.ts';

const contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });

describe('list', () => {
  it('clauses ends with the counts, all units accounted for', async () => {
    const { exitCode, lastLine, out } = await callMain(['list', 'clauses']);
    const { clauses, sentences, pending } = contract;
    const counts = `${clauses.length} clauses, ${listCases(contract).length} cases`;
    expect(exitCode).toBe(0);
    expect(lastLine).toBe(`${counts}, ${sentences.length} of ${sentences.length} units of the page accounted for`);
    for (const { id, reason } of pending) expect(out).toContain(`  ${id}: ${reason}\n`);
    for (const { id } of clauses) expect(out).toMatch(new RegExp(`^${id} `, 'm'));
  });

  it('claims has a row for each unit of the page, in its order', async () => {
    const { exitCode, lastLine, out } = await callMain(['list', 'claims']);
    const rows = out.split('\n').filter((line) => /^\d+ /.test(line));
    expect(exitCode).toBe(0);
    expect(rows.map((line) => Number(line.split(' ')[0]))).toEqual(contract.sentences.map(({ unit }) => unit));
    expect(rows.filter((line) => /\s$|undefined/.test(line))).toEqual([]);
    expect(lastLine).toMatch(/^Errors: 55 of 55 units accounted for: \d+ by clauses, \d+ by the client exam, /);
  });

  it.each([
    ['cases', listCases(contract).map(({ id }) => id)],
    ['arrangements', contract.arrangements.map(({ name }) => name)],
    ['operations', contract.operations.map(({ id }) => id)],
  ])('%s names each once', async (what, names) => {
    const { out } = await callMain(['list', what]);
    const lines = out.split('\n').slice(1, names.length + 1);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(names);
  });
});

describe('explain', () => {
  it('tells source, level, retry rule, expectation and cases of a clause', async () => {
    const { exitCode, out } = await callMain(['explain', 'already-submitted']);
    expect(exitCode).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "already-submitted
        Submitting the same blob path again is refused with 409.

      Source  Documented on the page (page errors, units 21 and 35): 409: submitted before
      Level   required: a target that departs from it fails
      Retry   never: the same request is never sent again

      Checked on the answer to each of its cases:
        - the status is 409
        - the text is like “Asset already submitted” (advised)

      CASE                              OPERATION         EFFECT  TITLE
      already-submitted/same-blob-path  createSubmission  reads   the same blob path submitted again answers 409
      already-submitted/beside-another  createSubmission  reads   a submitted blob path beside one that is not answers 409
      "
    `);
  });

  it('tells what is gathered from a reference page, and by which ruling it is required', async () => {
    const { out } = await callMain(['explain', 'upload-within-limit']);
    expect(out).toContain(
      'Source  Gathered from the reference (page uploads, as gathered in docs/api-contract.md): a direct upload has at most 10 MB\n' +
        'Level   required: a target that departs from it fails\n        by ruling 11: ',
    );
    expect(out).not.toMatch(/[“"]a direct/);
  });

  it.each(contract.clauses)('says of $id how it is checked', (clause) => {
    const [text = ''] = clauseLines(contract, clause).join('\n').split('\nCASE');
    expect(text).toContain(clause.statement);
    expect(text).toMatch(/Checked on .*\n {2}- \w/);
    expect(text).not.toMatch(/undefined|\[object/);
  });
});

describe('help', () => {
  it.each(['run', 'check', 'demo', 'serve', 'list', 'explain', 'init', 'report'])(
    'of %s has an example',
    async (name) => {
      const { exitCode, out } = await callMain([name, '--help']);
      expect(exitCode).toBe(0);
      expect(out).toMatch(new RegExp(`Examples:\\n {2}assay ${name}`));
    },
  );
});

describe('dry run', () => {
  it('prints lanes, effects and skips, and sends nothing', async () => {
    const environment = { ASSAY_KEYS_SANDBOX: 'sk_test_0123456789abcdef' };
    const { exitCode, out, lastLine } = await callMain(
      ['run', 'http://127.0.0.1:1', '--dry-run', '--list', '--depth', 'quick'],
      {
        environment,
      },
    );
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^submission_write\/sandbox: \d+ cases \(/m);
    expect(out).toContain('  creates  submission-made');
    expect(out).toMatch(/needs the key `keys\.expired`, which the profile does not give\n {4}expired-key/);
    expect(lastLine).toMatch(/^Exit code 0: \d+ cases would run and \d+ would be skipped; nothing was sent/);
  });
});

describe('init', () => {
  it('writes a profile that is valid as it is and with everything switched on, and explains every key', async () => {
    const cwd = await makeFolder();
    await callMain(['init'], { cwd });
    const text = await readFile(join(cwd, 'assay.config.yaml'), 'utf8');
    const { keys } = await loadProfile({ cwd, environment: { ASSAY_KEYS_SANDBOX: 'sk_test_x' } });
    expect(keys).toEqual({ sandbox: 'sk_test_x' });
    const whole: unknown = parse(text.replaceAll(/^(\s*)# (?=[\w-]+:(?! \$schema)|  )/gm, '$1'));
    const schema = JSON.parse(await readFile('spec/schema/profile.schema.json', 'utf8')) as ProfileSchema; // ours
    // Checks are functions, which stand in a profile in code alone.
    expect(Object.keys(whole as object).sort()).toEqual(
      Object.keys(schema.properties)
        .filter((name) => !['$schema', 'checks'].includes(name))
        .sort(),
    );
  });

  it('names the schema, so that an editor completes the profile', async () => {
    const cwd = await makeFolder();
    await callMain(['init'], { cwd });
    const [first = ''] = (await readFile(join(cwd, 'assay.config.yaml'), 'utf8')).split('\n');
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
    expect(await readFile(join(cwd, path), 'utf8')).toBe(await readFile('spec/schema/profile.schema.json', 'utf8'));
  });

  it.each([
    ['http://127.0.0.1:8080', 'local'],
    ['https://staging.example.com/gw', 'staging'],
  ])('takes the base URL %s, whose environment is %s', async (baseUrl, environment) => {
    const cwd = await makeFolder();
    expect(await callMain(['init', baseUrl], { cwd })).toMatchObject({
      exitCode: 0,
      out: 'Wrote assay.config.yaml. Set the variable ASSAY_KEYS_SANDBOX to a sandbox key, then run: assay check\n',
    });
    const profile = await loadProfile({ cwd, environment: { ASSAY_KEYS_SANDBOX: 'sk_test_x' } });
    expect(profile).toMatchObject({ baseUrl, environment });
  });

  it.each(['staging.example.com', 'ftp://a.example', 'https://a.example/?q'])('refuses %s', async (baseUrl) => {
    const { exitCode, error } = await callMain(['init', baseUrl], { cwd: await makeFolder() });
    expect([exitCode, error]).toEqual([2, expect.stringMatching(/^The base URL is none: it must .*\.\n$/)]);
  });
});

interface ProfileSchema {
  readonly properties: Readonly<Record<string, unknown>>;
}
