import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openApp } from '../../engine/session/open-app.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { createReference } from '../../reference/index.ts';
import { reporters } from '../../reporters/index.ts';
import { callMain, makeFolder } from '../cli/call-main.ts';
import { echoHeaders, echoKey } from './echoing-target.ts';
import { formsOf } from './forms-of.ts';
import { isFull } from '../is-full.ts';
import { overhear } from './overheard.ts';

const headers = {
  'X-Team': 'team+secret/value==',
  'X-Token': '${TOKEN}',
  'X-Odd': 'say "hi" \\ there, o`$(id)`',
  'X-Door': `Basic ${Buffer.from('team:pass-of-the-door').toString('base64')}`,
  'X-Bearer': '${BEARER}',
  Cookie: 'lang=en; session=session%2Fof-staging',
};
const environment = { TOKEN: 'token of the environment/42', BEARER: 'Bearer Bearer-Token-42' };

/** What stands in the headers and is a secret by itself. */
const parts = {
  login: 'team:pass-of-the-door',
  password: 'pass-of-the-door',
  bearer: 'Bearer-Token-42',
  cookie: 'session%2Fof-staging',
  'cookie, decoded': 'session/of-staging',
};

const OPERATIONS = ['createUploadUrl', 'createSubscription', 'getSubscription', 'createSubmission', 'fireSandboxEvent'];

/** Everything a run wrote, by its name, and every secret that it knew of or met. */
interface Run {
  readonly artefacts: ReadonlyMap<string, string>;
  readonly secrets: ReadonlyMap<string, string>;
  readonly exitCode: number;
}

async function makeRun(wrap: (listener: RequestListener) => RequestListener, isEchoing: boolean): Promise<Run> {
  const { keys, listener } = createReference(isEchoing ? { tamper: echoKey } : {});
  const overheard = overhear(wrap(listener));
  const { baseUrl, close } = await openApp(overheard.listener);
  const cwd = await makeFolder();
  await writeFile(
    join(cwd, 'assay.config.yaml'),
    stringify({ ...referenceProfile(keys, baseUrl), headers, rateLimit: { burst: false } }),
  );
  const formats = Object.keys(reporters).flatMap((format) => ['--report', `${format}=report/${format}`]);
  const flags = isFull
    ? ['--debug']
    : ['--debug', '--fuzz', '0', ...OPERATIONS.flatMap((name) => ['--operation', name])];
  const { out, error, exitCode } = await callMain(['run', ...formats, ...flags], { cwd, environment });
  await close();
  const files = await readdir(join(cwd, 'report'));
  const texts = await Promise.all(
    files.map(async (name) => [name, await readFile(join(cwd, 'report', name), 'utf8')] as const),
  );
  const known = { ...keys, ...headers, ...environment, ...parts };
  const named = Object.entries(known).filter(([, value]) => !value.startsWith('${'));
  const nearKeys = [...overheard.keysSent].filter((value) => Object.values(keys).some((key) => isNear(value, key)));
  const met = [...nearKeys, ...overheard.given].map((value): [string, string] => [`met ${value}`, value]);
  return {
    artefacts: new Map([...texts, ['standard output', out], ['standard error', error]]),
    secrets: new Map([...named, ...met]),
    exitCode,
  };
}

// Whoever reads one can guess the other.
function isNear(value: string, key: string): boolean {
  const parts = Array.from({ length: key.length - 23 }, (_, at) => key.slice(at, at + 24).toLowerCase());
  return parts.some((part) => value.toLowerCase().includes(part));
}

describe.each([
  { target: 'the reference', wrap: (listener: RequestListener) => listener, isEchoing: false, exitCode: 0, least: 40 },
  { target: 'a target that echoes all it is sent', wrap: echoHeaders, isEchoing: true, exitCode: 1, least: 40 },
])('after a run against $target', ({ wrap, isEchoing, exitCode, least }) => {
  let run: Run;
  beforeAll(async () => {
    run = await makeRun(wrap, isEchoing);
  });

  test('every format, the journal and both outputs are there', () => {
    expect(run.exitCode).toBe(exitCode);
    expect([...run.artefacts.keys()].sort()).toEqual(
      [...Object.keys(reporters), 'assay-contract.html', 'journal.ndjson', 'standard output', 'standard error'].sort(),
    );
    expect(run.secrets.size).toBeGreaterThan(least);
  });

  test('no artefact holds a secret in any form', () => {
    const found = [...run.secrets].flatMap(([name, secret]) =>
      formsOf(secret).flatMap((form) =>
        [...run.artefacts]
          .filter(([, text]) => text.includes(form))
          .map(([artefact]) => `${name} as ${form} in ${artefact}`),
      ),
    );
    expect(found.slice(0, 5)).toEqual([]);
  });
});
