import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../edge/programs.ts';
import { openTarget, type OpenTarget } from './open-target.ts';

// Loses every wake-up after some, as a fault of the program would; what bounds an exchange still rings.
const LOSE = `
const setReal = globalThis.setTimeout;
let left = Number(process.env.WAKE_UPS);
globalThis.setTimeout = (call, ms, ...rest) => {
  if (ms > 5000) return setReal(call, ms, ...rest);
  left -= 1;
  const timer = setReal(left < 0 ? () => undefined : call, ms, ...rest);
  return left < 0 ? timer.unref() : timer;
};
`;

let target: OpenTarget;
let preload: string;

beforeAll(async () => {
  target = await openTarget();
  preload = join(target.cwd, 'lose.mjs');
  await writeFile(preload, LOSE);
}, 180_000);

afterAll(async () => {
  await target.close();
});

describe('a run that waits for what never comes', () => {
  it('reports what was done, and says last that this is a fault of assay', { timeout: 120_000 }, async () => {
    const { exitCode, out } = await start('--rate 100 --report json=lost.json --report console', 60);
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      'Exit code 3: the run stood still: this is a fault of assay, not of the target',
    );
    expect(exitCode).toBe(3);
    const { entries, counts, requests, decidedBy } = target.read('lost.json');
    expect(decidedBy).toContain('fault of assay');
    expect(requests.sent).toBeGreaterThan(10);
    expect(counts.pass).toBeGreaterThan(5);
    expect(counts.error).toBeGreaterThan(0);
    expect(counts.fail).toBe(0);
    expect(entries.filter(({ reason }) => reason?.includes('fault of assay')).length).toBeGreaterThan(50);
  });

  it('ends as usual where no wake-up is lost', { timeout: 120_000 }, async () => {
    const { exitCode, out } = await start('--quiet --report json=whole.json', 1_000_000);
    expect([exitCode, out.trimEnd().split('\n').at(-1)]).toEqual([0, 'Exit code 0: no required clause is broken']);
  });
});

interface Ended {
  readonly exitCode: number;
  readonly out: string;
}

function start(flags: string, wakeUps: number): Promise<Ended> {
  const argv = ['--import', preload, PROGRAM, 'run', '--depth', 'quick', ...flags.split(' ')];
  const environment = { ...process.env, WAKE_UPS: String(wakeUps) };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, argv, { cwd: target.cwd, env: environment }, (_, out) => {
      resolve({ exitCode: child.exitCode ?? -1, out });
    });
  });
}
