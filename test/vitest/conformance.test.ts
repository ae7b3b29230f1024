import { beforeAll, describe, expect, it } from 'vitest';
import { createReference } from '../../reference/index.ts';
import { callMain } from '../cli/call-main.ts';
import { runProject, type RanProject, type RanTest } from './run-project.ts';

const FILES = {
  'reference.test.ts': `
    import { conformance } from 'ENGINE/vitest.ts';
    conformance({ reference: true, statuses: [409], seed: 7 });`,
  'broken-app.test.ts': `
    import { conformance } from 'ENGINE/vitest.ts';
    import { createReference } from 'REFERENCE';
    const { listener, keys } = createReference({
      tamper: (reply, { label }) => (label === 'missing-key' ? { ...reply, status: 403 } : reply),
    });
    conformance({ app: listener, keys: { sandbox: keys.sandbox }, operation: ['getAsset'], only: ['missing-key', 'expired-key', 'invalid-key'] });`,
  'refused.test.ts': `
    import { conformance } from 'ENGINE/vitest.ts';
    conformance({ baseUrl: 'http://127.0.0.1:1', keys: { sandbox: 'sk_test_0123456789abcdef' }, only: ['missing-key'] });`,
  'no-target.test.ts': `
    import { conformance } from 'ENGINE/vitest.ts';
    conformance();`,
  'odd-words.test.ts': `
    import { conformance } from 'ENGINE/vitest.ts';
    import { createReference } from 'REFERENCE';
    const { listener, keys } = createReference({ texts: { 'missing-key': 'Who are you?' } });
    conformance({ app: listener, keys: { sandbox: keys.sandbox }, operation: ['getAsset'], only: ['missing-key'] });`,
  'own-checks.test.ts': `
    import { conformance } from 'ENGINE/vitest.ts';
    conformance({
      reference: true,
      operation: ['getAsset'],
      only: ['missing-key', 'invalid-key'],
      checks: [
        { id: 'own-short', statement: 'Short.', level: 'required', check: ({ request }) =>
          request.headers['x-api-key'] === undefined ? [] : [{ expected: 'no key', received: 'one' }] },
        { id: 'own-wrong', statement: 'Wrong.', level: 'advised', check: () => true },
      ],
    });`,
  'nothing-exercised.test.ts': `
    import { conformance } from 'ENGINE/vitest.ts';
    import { createReference } from 'REFERENCE';
    const { listener, keys } = createReference();
    conformance({ app: listener, keys: { sandbox: keys.sandbox }, only: ['expired-key'], operation: ['getAsset'] });`,
};

let project: RanProject;
beforeAll(async () => {
  project = await runProject(FILES);
});

function testsOf(file: keyof typeof FILES): readonly RanTest[] {
  return project.files[file]?.tests ?? [];
}

function statusesOf(file: keyof typeof FILES): Readonly<Record<string, string>> {
  return Object.fromEntries(testsOf(file).map(({ title, status }) => [title.replace(/^.*\((.*)\)$/, '$1'), status]));
}

describe('conformance', () => {
  it('registers a test for each case that the command line plans', async () => {
    const { out } = await callMain(['demo', '--dry-run', '--list', '--seed', '7', '--depth', 'standard']);
    const ids = Object.keys(statusesOf('reference.test.ts')).filter((name) => name.includes('/'));
    const planned = [...out.matchAll(/^ {2}\w+ +(\S+\/\S+)$/gm)].map(([, id]) => id);
    expect(planned).toEqual(expect.arrayContaining(ids));
    expect(ids).toContain('already-submitted/same-blob-path');
    expect(new Set(testsOf('reference.test.ts').map(({ status }) => status))).toEqual(new Set(['passed']));
  });

  it('fails the test of a case that fails, skips one that is skipped, and passes the others', () => {
    expect(statusesOf('broken-app.test.ts')).toEqual({
      'missing-key/none/getAsset': 'failed',
      'expired-key/expired/getAsset': 'skipped',
      'invalid-key/unknown/getAsset': 'passed',
      'the answers besides those to cases keep the contract': 'passed',
      'the run is conclusive': 'passed',
    });
  });

  it('says in a failure what was expected and received, and how to see it again', () => {
    const [message = ''] = testsOf('broken-app.test.ts').flatMap(({ failureMessages }) => failureMessages);
    expect(message).toContain('missing-key: A request without a key is refused with 401.');
    expect(message).toContain('  status: expected 401, received 403 (required)');
    expect(message).toMatch(/To see it again:\n#!\/bin\/sh\n[\s\S]*curl /);
    expect(message).not.toMatch(/^\s+at /m);
  });

  it('passes the test of a case that warns, and annotates it', () => {
    expect(statusesOf('odd-words.test.ts')).toMatchObject({ 'missing-key/none/getAsset': 'passed' });
    expect(project.printed.includes('Who are you?')).toBe(true);
  });

  it('fails by checks of the caller, and tells of one that is wrong itself', () => {
    expect(statusesOf('own-checks.test.ts')).toMatchObject({
      'missing-key/none/getAsset': 'passed',
      'invalid-key/unknown/getAsset': 'failed',
      'the answers besides those to cases keep the contract': 'failed',
    });
    const messages = testsOf('own-checks.test.ts').flatMap(({ failureMessages }) => failureMessages);
    expect(messages).toContainEqual(expect.stringContaining('expected no key, received one (required)'));
    expect(messages).toContainEqual(expect.stringContaining('the check own-wrong returns a boolean'));
  });

  it('says once why the target cannot be judged, besides the tests of the run, and skips the rest', () => {
    const tests = testsOf('refused.test.ts');
    const messages = tests.flatMap(({ failureMessages }) => failureMessages);
    expect(messages).toHaveLength(3);
    expect(tests.filter(({ status }) => status === 'skipped')).toHaveLength(tests.length - 3);
    expect(new Set(messages).size).toBe(1);
    expect(messages[0]).toMatch(/http:\/\/127\.0\.0\.1:1 cannot be judged: .*ECONNREFUSED/);
  });

  it('fails the file where nothing names a target', () => {
    expect(project.files['no-target.test.ts']?.message).toContain('There is no target. Give `baseUrl`, `app` or');
  });

  it('does not pass where nothing was exercised', () => {
    expect(statusesOf('nothing-exercised.test.ts')).toMatchObject({
      'expired-key/expired/getAsset': 'skipped',
      'the run is conclusive': 'failed',
    });
  });

  it('prints no key', () => {
    const { keys } = createReference();
    const secrets = [...Object.values(keys), 'sk_test_0123456789abcdef'];
    const forms = secrets.flatMap((key) => [key, encodeURIComponent(key), Buffer.from(key).toString('base64')]);
    expect(forms.filter((form) => project.printed.includes(form))).toEqual([]);
  });
});

describe('conformance with a filter of names', () => {
  it('sends the selected cases only', async () => {
    const text = `
      import { conformance } from 'ENGINE/vitest.ts';
      conformance({ reference: true, statuses: [401], report: ['json=report.json'] });`;
    const { files, reports } = await runProject({ 'some.test.ts': text }, ['-t', 'getAsset without a key']);
    const ran = files['some.test.ts']?.tests.filter(({ status }) => status === 'passed') ?? [];
    expect(reports['report.json']).toMatchObject({ entries: [{ case: 'missing-key/none/getAsset' }] });
    expect(ran.map(({ title }) => title)).toEqual(['getAsset without a key answers 401 (missing-key/none/getAsset)']);
  });
});
