import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReference } from '../../reference/index.ts';
import { openTarget, type OpenTarget } from './open-target.ts';

const ASTRAL = /[\u{10000}-\u{10ffff}]/u;
const RANDOM = 'odd-text/odd/createSubmission/random';
let target: OpenTarget;
let isFixed = false;

beforeAll(async () => {
  target = await openTarget({
    tamper: (reply, { operation, label, body }) => {
      if (isFixed) return reply;
      if (label === 'already-submitted') return { ...reply, status: 400 };
      if (operation === 'uploadDirect') return { ...reply, headers: [...reply.headers, ['X-RateLimit-Limit', '9']] };
      const isHit = operation === 'createSubmission' && ASTRAL.test(JSON.stringify(body ?? null));
      return isHit ? { ...reply, status: 500, body: { detail: 'Internal server error' } } : reply;
    },
  });
  await target.call('run --depth quick --quiet --only already-submitted,missing-key --report json=report.json');
  await target.call(`run --quiet --fuzz 60 --only ${RANDOM} --report json=random.json`);
});

afterAll(async () => {
  await target.close();
});

describe('replay', () => {
  it('says that a failure still happens, with the exchange', async () => {
    const { exitCode, out } = await target.call('replay report.json already-submitted/same-blob-path');
    expect(exitCode).toBe(1);
    expect(out).toContain('Still happens: already-submitted/same-blob-path');
    expect(out).toContain('status: expected 409, received 400');
    expect(out).toMatch(/> POST http:\/\/127\.0\.0\.1:\d+\/api\/integrations\/submissions\n/);
    expect(out).toMatch(/< 400 \(/);
    expect(out).not.toContain(target.sandboxKey);
    expect(out.trimEnd().split('\n').at(-1)).toBe('Exit code 1: 1 of 1 failure still happens');
  });

  it('takes every failure where no case is named, those of arrangements too', async () => {
    const { exitCode, out } = await target.call('replay report.json');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/Still happens: arrangement\/(?:uploaded-blob|submitted-asset)/);
    expect(out).toContain('Still happens: already-submitted/same-blob-path');
  });

  it('takes what broke a clause where one is named', async () => {
    const { exitCode, out } = await target.call('replay report.json already-submitted');
    expect(exitCode).toBe(1);
    expect(out).toContain('Still happens: already-submitted/same-blob-path');
    expect(out).not.toContain('arrangement/');
  });

  it('draws a random probe again', async () => {
    const [failure] = target.read('random.json').entries.filter(({ outcome }) => outcome === 'fail');
    const again = await target.call(`replay random.json ${failure?.case ?? ''}`);
    expect(failure?.case).toMatch(/\/random\/random-1$/);
    expect(again.exitCode).toBe(1);
    const sent = failure?.exchanges.find(({ role }) => role === 'probe')?.request.body ?? '';
    expect(sent).toMatch(ASTRAL);
    // The blob and the run's tag are other ones; what was drawn is the same.
    const drawn = [...sent.matchAll(/[\u{10000}-\u{10ffff}]+/gu)].map(([text]) => text);
    expect(drawn.every((text) => again.out.includes(text))).toBe(true);
  });

  it('says that nothing is known where the target is gone', async () => {
    const { baseUrl, close } = await startReference();
    await close();
    const { exitCode, out } = await target.call(
      `replay report.json already-submitted/same-blob-path --base-url ${baseUrl}`,
    );
    expect(exitCode).toBe(3);
    expect(out).toMatch(/Could not tell: already-submitted\/same-blob-path[^]*cannot be judged/);
  });

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    [
      'a case that the report does not have',
      'report.json already-submitted/same-blob',
      /has no case or clause .*same-blob-path/,
    ],
    ['a clause that did not depart', 'report.json docs-url', /^docs-url did not depart in this report, so/],
    ['a case that did not depart', 'report.json missing-key/none/getAsset', /did not depart in this report \(pass\)/],
    ['a file that is no report', 'assay.config.yaml', /is no JSON report of assay/],
    ['a report of another contract', 'digest.json', /was made with another contract/],
  ];

  it.each(wrong)('refuses %s', async (_, argv, message) => {
    const report = target.read('report.json');
    const digest = '0'.repeat(64);
    await writeFile(
      join(target.cwd, 'digest.json'),
      JSON.stringify({ ...report, contract: { ...report.contract, digest } }),
    );
    const { exitCode, error } = await target.call(`replay ${argv}`);
    expect(error).toMatch(message);
    expect(exitCode).toBe(2);
  });

  it('lists failures that are too many, and sends nothing', async () => {
    const report = target.read('report.json');
    const [failure] = report.entries.filter(({ outcome }) => outcome === 'fail');
    const entries = Array.from({ length: 30 }, (_, index) => ({ ...failure, case: `x/${index}` }));
    await writeFile(join(target.cwd, 'many.json'), JSON.stringify({ ...report, entries }));
    const { exitCode, out } = await target.call('replay many.json');
    expect(exitCode).toBe(3);
    expect(out).toContain('  x/29  ');
    expect(out).toContain('30 cases failed in this report, and nothing was sent; name one of them');
  });

  it('says that nothing happens any longer after the fix', async () => {
    isFixed = true;
    const [plain, random] = [await target.call('replay report.json'), await target.call('replay random.json')];
    expect(plain.exitCode).toBe(0);
    expect(plain.out).toContain('No longer happens: already-submitted/same-blob-path');
    expect(plain.out).toContain('No longer happens: arrangement/');
    expect(random.out).toMatch(/Exit code 0: \d failures no longer happen\n$/);
  });
});
