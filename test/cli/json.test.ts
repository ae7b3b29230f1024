import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startReference } from '../../reference/index.ts';
import { listCases } from '../../engine/session/generation.ts';
import { builtIn } from '../reporters/built-in.ts';
import { render } from '../reporters/render.ts';
import { sampleReport } from '../reporters/sample-report.ts';
import { callMain, makeFolder } from './call-main.ts';

async function readJson(argv: readonly string[], around: Parameters<typeof callMain>[1] = {}): Promise<unknown> {
  const { out } = await callMain([...argv, '--json'], around);
  return JSON.parse(out) as unknown;
}

describe('list --json', () => {
  it.each([
    ['clauses', 'clause', builtIn.clauses.map(({ id }) => id)],
    ['cases', 'case', listCases(builtIn).map(({ id }) => id)],
    ['operations', 'operation', builtIn.operations.map(({ id }) => id)],
    ['arrangements', 'arrangement', builtIn.arrangements.map(({ name }) => name)],
    ['exam', 'clause', builtIn.exam?.clauses.map(({ id }) => id) ?? []],
    ['claims', 'unit', builtIn.sentences.map(({ unit }) => unit)],
  ])('of %s has a row for each', async (what, key, names) => {
    const rows = (await readJson(['list', what])) as readonly Record<string, unknown>[]; // a list of rows
    expect(rows.map((row) => row[key])).toEqual(names);
  });

  it('has every row of a table that is filtered alike', async () => {
    const where = ['--where', 'operation=createSubmission', '--where', 'depth=quick'];
    const rows = (await readJson(['list', 'cases', ...where])) as readonly { readonly case: string }[]; // as listed
    const expected = listCases(builtIn).filter(
      ({ operation, depth }) => operation.id === 'createSubmission' && depth === 'quick',
    );
    expect(expected.length).toBeGreaterThan(5);
    expect(rows.map((row) => row.case)).toEqual(expected.map(({ id }) => id));
    const { out, lastLine } = await callMain(['list', 'cases', ...where]);
    expect(
      out
        .split('\n')
        .slice(1, expected.length + 1)
        .map((line) => line.split(' ')[0]),
    ).toEqual(rows.map((row) => row.case));
    expect(lastLine).toBe(`${expected.length} of ${listCases(builtIn).length} cases`);
  });
});

describe('list --where', () => {
  it.each([
    ['an item of a list', ['operations', '--where', 'statuses=413'], /^\d+ of 15 operations$/],
    ['nothing', ['clauses', '--where', 'status=299'], /^0 of \d+ clauses$/],
    ['a value with an equals sign', ['clauses', '--where', 'statement=a=b'], /^0 of \d+ clauses$/],
  ])('finds %s', async (_, argv, last) => {
    const { exitCode, lastLine } = await callMain(['list', ...argv]);
    expect(exitCode).toBe(0);
    expect(lastLine).toMatch(last);
  });

  it.each([
    ['levle=required', /clauses have no levle.*level.*; they have clause, /],
    ['required', /is no condition; give KEY=VALUE, such as clause=x/],
    ['=x', /is no condition/],
  ])('refuses %s', async (condition, said) => {
    const { exitCode, error } = await callMain(['list', 'clauses', '--where', condition]);
    expect([exitCode, error]).toEqual([2, expect.stringMatching(said)]);
  });
});

describe('explain --json', () => {
  it('tells source, level, retry rule, expectation and cases', async () => {
    expect(await readJson(['explain', 'already-submitted'])).toMatchObject({
      clause: 'already-submitted',
      level: 'required',
      retry: 'never',
      source: { kind: 'documented' },
      expectations: ['the status is 409', expect.stringContaining('Asset already submitted')],
      cases: [
        { case: 'already-submitted/same-blob-path', operation: 'createSubmission' },
        { case: 'already-submitted/beside-another', operation: 'createSubmission' },
      ],
    });
  });
});

describe('explain --json of the exam', () => {
  it.each(builtIn.exam?.clauses.slice(0, 3) ?? [])('tells of $id', async ({ id, statement }) => {
    expect(await readJson(['explain', id])).toMatchObject({ clause: id, statement, kind: 'exam' });
  });
});

describe('diff --json', () => {
  it('has what changed, and the exit code of the comparison', async () => {
    const cwd = await makeFolder();
    await writeFile(join(cwd, 'new.json'), render('json', sampleReport));
    const passing = sampleReport.entries.map((entry) => ({ ...entry, outcome: 'pass' as const, findings: [] }));
    await writeFile(join(cwd, 'old.json'), render('json', { ...sampleReport, entries: passing }));
    const { exitCode, out } = await callMain(['diff', 'old.json', 'new.json', '--json'], { cwd });
    const said = JSON.parse(out) as { exitCode: number; changes: { new: readonly { case: string }[] } }; // as rendered
    expect(exitCode).toBe(1);
    expect(said.exitCode).toBe(1);
    expect(said.changes.new.map((change) => change.case)).toContain('already-submitted/same-blob-path');
  });

  it('is one form, --markdown another', async () => {
    expect((await callMain(['diff', 'a', 'b', '--json', '--markdown'])).exitCode).toBe(2);
  });
});

describe('check --json', () => {
  it.each([
    ['can be judged', true, 0],
    ['cannot', false, 3],
  ])('says that a target %s', async (_, canBeJudged, code) => {
    const { baseUrl, keys, close } = await startReference();
    const environment = { ASSAY_KEYS_SANDBOX: canBeJudged ? keys.sandbox : 'sk_test_0123456789abcdef' };
    const { exitCode, out } = await callMain(['check', baseUrl, '--json'], { environment });
    await close();
    expect(exitCode).toBe(code);
    expect(JSON.parse(out)).toMatchObject({ baseUrl, environment: 'local', canBeJudged, exitCode: code });
    expect(out).not.toContain(environment.ASSAY_KEYS_SANDBOX);
  });
});
