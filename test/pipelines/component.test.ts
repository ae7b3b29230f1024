import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { defaultFiles } from '../../reporters/index.ts';
import { makeFolder } from '../cli/call-main.ts';
import { HOSTILE, hostileFor } from './hostile-inputs.ts';
import { interpolate, readComponent, runJob } from './run-component.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'templates/conformance.yml'), 'utf8');
const component = readComponent(text);
const { inputs } = component.spec.spec;

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'gitlab-ci.schema.json'), 'utf8')) as AnySchemaObject; // our own file
const ajv = new Ajv({ allErrors: true, strictTypes: false }).addSchema(schema);

function departuresOf(source: string): readonly string[] {
  const { spec, jobs } = readComponent(source);
  return Object.entries({ spec, jobs }).flatMap(([name, document]) => {
    void ajv.validate(`gitlab-ci.schema.json#/definitions/${name}`, document);
    return (ajv.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
  });
}

describe('the component', () => {
  it('has the documented form', () => {
    expect(departuresOf(text)).toEqual([]);
  });

  it.each([
    ['options:', 'option:'],
    ['type: number', 'type: integer'],
    ['  script:', '  scripts:'],
    ['when: always', 'when: ever'],
    ['codequality:', 'code_quality:'],
    ['expand: false }', 'expand: never }'],
  ])('has it no more with another %s', (own, broken) => {
    expect(departuresOf(text.replace(own, broken))).not.toEqual([]);
  });

  it('declares every input that it uses, and uses each', () => {
    const used = [...text.matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name = '']) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort());
  });

  it('lets nothing but variables into its script, and expands none of them', () => {
    const [job] = Object.values(component.jobs);
    expect(job?.script.join('\n')).not.toContain('$[[');
    expect(Object.values(job?.variables ?? {}).map(({ expand }) => expand)).not.toContain(undefined);
    expect(Object.values(job?.variables ?? {}).some(({ expand }) => expand === true)).toBe(false);
  });

  it('hands on the reports under the names that they are written under', () => {
    const [job] = Object.values(component.jobs);
    expect(job?.artifacts).toMatchObject({
      paths: ['report/'],
      reports: { junit: `report/${defaultFiles.junit ?? ''}`, codequality: `report/${defaultFiles.gitlab ?? ''}` },
    });
  });
});

describe('the script of the component', () => {
  // In place of npm and npx stands what records its arguments; npx ends as it is told.
  async function record(given: Readonly<Record<string, string>>, ending = 0): Promise<Recorded> {
    const folder = await makeFolder();
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    for (const name of ['npm', 'npx']) {
      const code = name === 'npx' ? ending : 0;
      const script = `#!/usr/bin/env node\nrequire('node:fs').writeFileSync(process.env.FOLDER + '/${name}.json', JSON.stringify(process.argv.slice(2)));\nprocess.exitCode = ${code};\n`;
      writeFileSync(join(bin, name), script);
      chmodSync(join(bin, name), 0o755);
    }
    const [job] = interpolate(component, given);
    if (job === undefined) throw new Error('no job');
    const ran = await runJob(job, folder, { FOLDER: folder, PATH: `${bin}:${process.env['PATH'] ?? ''}` });
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
    const wordsOf = (name: string): readonly string[] =>
      JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as readonly string[]; // written above
    return { ...ran, npm: wordsOf('npm'), npx: wordsOf('npx') };
  }

  interface Recorded {
    readonly code: number;
    readonly log: string;
    readonly npm: readonly string[];
    readonly npx: readonly string[];
  }

  const flags = ['environment', 'config', 'depth', 'baseline', 'fail-on', 'min-coverage'];
  const always = [
    '--no-install',
    'assay',
    'run',
    ...['html', 'json', 'junit', 'gitlab'].map((one) => `--report=${one}`),
  ];

  it.each(HOSTILE)('takes an input as it is: %j', async (hostile) => {
    const given = Object.fromEntries(
      [...flags, 'base-url', 'package'].map((name) => [name, hostileFor(name, hostile)]),
    );
    const { npm, npx, code, log } = await record(given);
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(npm.slice(-2)).toEqual(['--', given['package']]);
    const own = ['depth', 'environment', 'config', 'baseline', 'fail-on', 'min-coverage'];
    expect(npx).toEqual([...always, ...own.map((name) => `--${name}=${given[name] ?? ''}`), '--', given['base-url']]);
  });

  it('leaves out what is not given, and installs what the project depends on', async () => {
    const { npm, npx } = await record({});
    expect(npm[0]).toBe('ci');
    expect(npx).toEqual([...always, '--depth=quick']);
  });

  it.each([1, 2, 3])('ends with the exit code %i of assay', async (ending) => {
    expect((await record({}, ending)).code).toBe(ending);
  });
});
