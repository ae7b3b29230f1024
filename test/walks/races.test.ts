import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { runContract } from '../../engine/index.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { createReference, limitEach, type ReferenceOptions } from '../../reference/index.ts';
import { raceMutants } from '../../reference/mutants/lifecycle/races.ts';
import { callMain, makeFolder } from '../cli/call-main.ts';
import { freePort } from '../free-port.ts';

describe('a server that looks first and acts later', () => {
  it.each(raceMutants.map(({ id, title, rows = [] }) => [id, title, rows] as const))(
    'is found over connections, as its user would: %s (%s)',
    async (id, _, rows) => {
      const cwd = await makeFolder();
      const run = ['run', '--quiet', '--only', rows[0] ?? '', '--report', 'json=r.json'];
      await whileServing(id, cwd, async () => {
        const warned = await callMain(run, { cwd });
        expect(warned.exitCode).toBe(0);
        const { entries } = await readReport(cwd);
        expect(entries).toMatchObject([
          {
            case: rows[0],
            outcome: 'warn',
            walk: { broke: rows[0] },
            findings: [{ clause: 'as-one-after-the-other', level: 'advised' }],
          },
        ]);
        const failed = await callMain([...run, '--fail-on', 'race'], { cwd });
        expect(failed).toMatchObject({ exitCode: 1, lastLine: 'Exit code 1: --fail-on race: 1 race' });
      });
    },
  );

  it('is found again where its report is replayed, and no more once it is mended', async () => {
    const cwd = await makeFolder();
    const id = 'deletes-at-once-what-is-deleted';
    const port = await freePort();
    await whileServing(
      id,
      cwd,
      () => callMain(['run', '--quiet', '--only', 'race/delete-one-subscription', '--report', 'json=r.json'], { cwd }),
      port,
    );
    const replay = ['replay', 'r.json', 'race/delete-one-subscription'];
    const again = async (): Promise<void> => {
      expect((await callMain(replay, { cwd })).out).toContain('Still happens: race/delete-one-subscription');
    };
    const mended = async (): Promise<void> => {
      expect(await callMain(replay, { cwd })).toMatchObject({ exitCode: 0 });
    };
    await whileServing(id, cwd, again, port);
    await whileServing(undefined, cwd, mended, port);
  });
});

describe('a race is not held against a server', () => {
  it('that takes one call after the other, whatever their number', async () => {
    const { entries } = await race({}, ['race'], { walks: 1, depth: 'deep' });
    expect(entries.map(({ case: id, outcome }) => `${id} ${outcome}`)).toEqual([
      'race/change-and-delete pass',
      'race/change-both-ways pass',
      'race/delete-one-subscription pass',
      'race/retry-one-asset pass',
      'race/submit-one-file pass',
    ]);
    const { length } = entries.flatMap(({ walk }) => walk?.steps ?? []);
    // Of 2 to 8 calls at once in 8 rounds of 5 races.
    expect(length).toBeGreaterThan(2 * 8 * 5);
  });

  it('whose retries are over before the next one comes', async () => {
    let count = 0;
    const failing: ReferenceOptions = {
      retrySettleMs: 0,
      tamper: (reply, { operation, label, request }) => {
        if (operation === 'retryAsset' && label === 'retry-complete') {
          count += 1;
          return { ...reply, status: 202, body: accepted(request.path) };
        }
        const isRead = operation === 'getAsset' && label === 'ok';
        return isRead ? { ...reply, body: { ...(reply.body as object), status: 'failed' } } : reply;
      },
    };
    const { entries } = await race(failing, ['race/retry-one-asset']);
    expect(count).toBeGreaterThan(0);
    expect(entries).toMatchObject([{ outcome: 'pass' }]);
  });

  it('that limits the calls, and each of them waits as it is told', async () => {
    const waits: number[] = [];
    const limits = limitEach({ kind: 'fixed-window', requests: 6, windowMs: 1000 });
    const { entries } = await race(
      {
        limits,
        tamper: (reply, { label }) => {
          if (label === 'rate-limit') waits.push(Date.now());
          return reply;
        },
      },
      ['race/delete-one-subscription'],
    );
    expect(entries).toMatchObject([{ outcome: 'pass' }]);
    // Each window refuses at most those that are under way.
    expect(waits.length).toBeLessThan(60);
  });

  it('whose things others remove now and then', async () => {
    let made = 0;
    const { entries } = await race(
      {
        tamper: (reply, { operation, label }) => {
          made += operation === 'createSubscription' && label === 'ok' ? 1 : 0;
          const isOther = made === 3 && operation === 'deleteSubscription';
          return isOther ? { ...reply, status: 404, headers: JSON_TYPE, body: { detail: 'Not found' } } : reply;
        },
      },
      ['race/delete-one-subscription'],
      { walks: 1, depth: 'deep' },
    );
    expect(entries).toMatchObject([{ outcome: 'pass' }]);
  });

  it('to which no two calls are made at once', async () => {
    const { entries } = await race({}, ['race'], { limits: { concurrency: 1 } });
    expect(entries).toHaveLength(5);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        outcome: 'skip',
        reason: 'with `limits.concurrency: 1` no two calls are made at once',
      });
    }
  });
});

const JSON_TYPE = [['Content-Type', 'application/json']] as const;

function accepted(path: string): Readonly<Record<string, unknown>> {
  const parts = path.split('/');
  const assets = [{ assetId: parts.at(-2), versionGroupId: 'assay', versionNumber: 1 }];
  return { submissionId: parts.at(-4), workflowId: 'assay', ablyChannel: '', status: 'processing', assets };
}

async function race(options: ReferenceOptions, only: readonly string[], over: object = {}): Promise<Report> {
  const { listener, keys } = createReference(options);
  const { arrangements } = referenceProfile(keys, '');
  return runContract({ app: listener, keys, ...(arrangements && { arrangements }), only, ...over });
}

async function whileServing(
  mutant: string | undefined,
  cwd: string,
  act: () => Promise<unknown>,
  port = 0,
): Promise<void> {
  const wrong = mutant === undefined ? [] : ['--mutant', mutant];
  let acting: Promise<unknown> | undefined;
  let profile = '';
  await callMain(['serve', '--port', String(port), ...wrong], {
    onText: (text, send) => {
      profile += text;
      acting ??= profile.includes('/restore')
        ? writeFile(join(cwd, 'assay.config.yaml'), profile)
            .then(act)
            .finally(() => {
              send('SIGINT');
            })
        : undefined;
    },
  });
  await acting;
}

async function readReport(cwd: string): Promise<Report> {
  return JSON.parse(await readFile(join(cwd, 'r.json'), 'utf8')) as Report; // written by our reporter
}
