import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReference, type RunningReference } from '../../reference/index.ts';
import { callMain, makeFolder } from './call-main.ts';

let reference: RunningReference;
beforeAll(async () => {
  reference = await startReference();
});
afterAll(async () => {
  await reference.close();
});

const ONLY = 'asset-not-retryable,retry-accepted,storage-failure,subscription-without-destination';
const FLAGS = ['run', '--only', ONLY, '--depth', 'quick', '--report', 'console'];

// A request by Node alone, as an owner's command or function would make it.
const fetchJson = (name: string): string =>
  `fetch('${reference.baseUrl}/__arrange/${name}', { method: 'POST' }).then((answer) => answer.json())`;

const profiles: Readonly<Record<string, () => string>> = {
  'assay.config.yaml': () => `
baseUrl: ${reference.baseUrl}
keys: { sandbox: "\${SANDBOX}" }
arrangements:
  failed-asset: { request: { method: POST, path: /__arrange/failed-asset } }
  unretryable-asset: { request: { method: POST, path: /__arrange/unretryable-asset } }
  exhausted-asset: { request: { method: POST, path: /__arrange/exhausted-asset } }
  subscription-without-destination: { request: { method: POST, path: /__arrange/subscription-without-destination } }
  storage-failure:
    request: { method: POST, path: /__arrange/storage-failure }
    restore: { request: { method: POST, path: /__arrange/restore } }
`,
  'assay.config.json': () =>
    JSON.stringify({
      baseUrl: reference.baseUrl,
      keys: { sandbox: '${SANDBOX}' },
      arrangements: Object.fromEntries(
        STATES.map((name) => [
          name,
          {
            command: `node -e "${fetchJson(name)}.then((made) => console.log(JSON.stringify(made)))"`,
            ...(name === 'storage-failure' && { restore: { command: `node -e "${fetchJson('restore')}"` } }),
          },
        ]),
      ),
    }),
  'assay.config.mjs': () => `
const make = (name) => () => ${fetchJson('NAME').replace("NAME'", "' + name")};
export default {
  baseUrl: '${reference.baseUrl}',
  keys: { sandbox: process.env.SANDBOX ?? '\${SANDBOX}' },
  arrangements: {
    ${STATES.map((name) => `'${name}': make('${name}')`).join(',\n    ')},
    'storage-failure': { call: make('storage-failure'), restore: { call: make('restore') } },
  },
};
`,
  'assay.config.ts': () => `
const make = (name: string) => async (): Promise<unknown> => ${fetchJson('NAME').replace("NAME'", "' + name")};
export default () => ({
  baseUrl: '${reference.baseUrl}',
  keys: { sandbox: '\${SANDBOX}' },
  arrangements: {
    ${STATES.map((name) => `'${name}': make('${name}')`).join(',\n    ')},
    'storage-failure': { call: make('storage-failure'), restore: { call: make('restore') } },
  },
});
`,
};
const STATES = [
  'failed-asset',
  'unretryable-asset',
  'exhausted-asset',
  'subscription-without-destination',
  'storage-failure',
] as const;

describe('a profile with arrangements', () => {
  it.each(Object.keys(profiles))('in %s brings the states about', async (name) => {
    const cwd = await makeFolder();
    await writeFile(join(cwd, name), profiles[name]?.() ?? '');
    const called = await callMain(FLAGS, { cwd, environment: { SANDBOX: reference.keys.sandbox } });
    expect(called.error).not.toContain('Error');
    expect(called.out).toMatch(/✗ 0 failed\s+! 0 warned\s+\? 0 could not be judged\s+○ 0 skipped/);
    expect(called.lastLine).toBe('Exit code 0: no required clause is broken');
  });

  it('whose command fails makes an error that names the cause', async () => {
    const cwd = await makeFolder();
    await writeFile(
      join(cwd, 'assay.config.yaml'),
      `baseUrl: ${reference.baseUrl}\nkeys: { sandbox: "\${SANDBOX}" }\narrangements: { failed-asset: { command: "echo broken >&2; exit 3" } }\n`,
    );
    const called = await callMain(['run', '--only', 'retry-accepted', '--report', 'console'], {
      cwd,
      environment: { SANDBOX: reference.keys.sandbox },
    });
    expect(called.exitCode).toBe(3);
    expect(called.out).toContain('failed-asset: the command ended with 3: broken');
  });
});
