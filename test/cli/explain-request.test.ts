import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderRequest } from '../../engine/core/probe/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { listCases } from '../../engine/session/generation.ts';
import { profileOfNobody } from '../../engine/cli/texts/case-request.ts';
import { startReference } from '../../reference/index.ts';
import { callMain } from './call-main.ts';

const contract = await openContract('.');
const ids = {
  COMPLETE_ASSET_SUBMISSION_ID: randomUUID(),
  COMPLETE_ASSET_ASSET_ID: randomUUID(),
};

let reference: Awaited<ReturnType<typeof startReference>>;
beforeAll(async () => {
  reference = await startReference();
});
afterAll(() => reference.close());

describe('the request of a case that explain shows is sent by a shell, and answered', () => {
  it.each([
    ['missing-key/none/getAsset', 401],
    ['results-read/complete/getAssetTopics', 404],
    ['upload-url-made/image', 200],
    ['subscription-made/one-event', 201],
    ['direct-upload-made/small', 201],
  ])('%s: %i', async (name, status) => {
    const { exitCode, out } = await callMain(['explain', name]);
    expect(exitCode).toBe(0);
    const script = out.slice(out.indexOf('#!/bin/sh'));
    const env = {
      ...process.env,
      ...ids,
      ASSAY_BASE_URL: reference.baseUrl,
      ASSAY_KEYS_SANDBOX: reference.keys.sandbox,
    };
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { env });
    expect(stdout.split('\r\n')[0]).toContain(` ${status} `);
  });

  it('and says what it lacks', async () => {
    const { out } = await callMain(['explain', 'already-submitted/same-blob-path']);
    const script = out.slice(out.indexOf('#!/bin/sh'));
    const send = (): string =>
      execFileSync('sh', ['-c', script], { env: { ASSAY_BASE_URL: 'http://127.0.0.1:1' }, stdio: 'pipe' }).toString();
    expect(send).toThrow('SUBMITTED_ASSET_BLOB_PATH: set it to blobPath of submitted-asset');
  });

  it('and is a member of the JSON', async () => {
    const { out } = await callMain(['explain', 'missing-key/none/getAsset', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      clause: 'missing-key',
      case: 'missing-key/none/getAsset',
      curl: expect.stringContaining('curl -sS -X GET') as string,
    });
  });
});

it('every request is a script, but for those that are made in the run', async () => {
  const cases = listCases(contract);
  const profile = await profileOfNobody(contract);
  const requests = cases.map((one) => [one.id, renderRequest(one, contract, profile)] as const);
  const scripts = requests.flatMap(([id, curl]) => (curl === undefined ? [] : [`: '${id}'\n(\n${curl}\n)\n`]));
  expect(scripts.length).toBeGreaterThan(cases.length / 2);
  expect(scripts.filter((script) => /assay0told0|\u0001/.test(script)).map((script) => script.slice(0, 2000))).toEqual(
    [],
  );
  execFileSync('sh', ['-n'], { input: scripts.join('') });
  const without = requests.flatMap(([id, curl]) => (curl === undefined ? [id] : []));
  const made = cases.flatMap(({ id, property, walk, send }) => ((property ?? walk ?? send.request) ? [id] : []));
  expect(made.filter((id) => !without.includes(id))).toEqual([]);
  expect(without.filter((id) => !made.includes(id) && !UNFIT.test(id))).toEqual([]);
});

// These change what a state tells, or are too long to be shown.
const UNFIT = /-near-miss$|^lenient-json\/.*deep-|^odd-text\/.*(?:-bytes-|-wide)/;
