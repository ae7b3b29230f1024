import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '../../engine/core/model/index.ts';
import type { TamperContext } from '../../reference/index.ts';
import { executeScript, hasCurl } from '../core/probe/execute-script.ts';
import { openTarget, type OpenTarget } from '../run-control/open-target.ts';

let target: OpenTarget;
let isFixed = false;
let failures: readonly Entry[] = [];

beforeAll(async () => {
  target = await openTarget({
    tamper: (reply, context) =>
      !isFixed && isHit(context) ? { ...reply, status: 500, body: { detail: 'Internal server error' } } : reply,
  });
  const only = ['createSubmission', 'createUploadUrl'].map((operation) => `odd-text/odd/${operation}/random`);
  await target.call(`run --quiet --fuzz 100 --only ${only.join(',')} --report json=random.json`);
  failures = target.read('random.json').entries.filter(({ outcome }) => outcome === 'fail');
});

afterAll(async () => {
  await target.close();
});

it('random failures carry seed, path and a script', () => {
  expect(failures.map(({ operation }) => operation).toSorted()).toEqual(['createSubmission', 'createUploadUrl']);
  for (const { replay, curl } of failures) {
    expect(replay).toMatchObject({
      seed: expect.any(Number) as number,
      path: expect.stringMatching(/^\d+(?::\d+)*$/) as string,
    });
    expect(curl).toMatch(/^#!\/bin\/sh\n/);
  }
});

it.skipIf(!hasCurl)('the script, executed, shows the failure, and after the fix it does not', async () => {
  for (const { curl = '' } of failures) {
    expect((await executeScript(curl, target.sandboxKey)).output).toContain('HTTP/1.1 500');
  }
  isFixed = true;
  for (const { curl = '' } of failures) {
    expect((await executeScript(curl, target.sandboxKey)).output).toMatch(/HTTP\/1\.1 20[01]/);
  }
});

function isHit({ operation, body }: TamperContext): boolean {
  if (operation === 'createUploadUrl') return String((body as Record<string, unknown>)['filename']).length === 255; // read from JSON
  return operation === 'createSubmission' && /[\u{10000}-\u{10ffff}]/u.test(JSON.stringify(body));
}
