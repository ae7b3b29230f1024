import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SANDBOX_KEY } from './key.ts';
import { isFull } from '../is-full.ts';
import { listRows } from './run-all.ts';

const MAIN = resolve(import.meta.dirname, '../../dist/engine/cli/main.js');
const NOTE_PEAK = resolve(import.meta.dirname, 'fixtures/note-peak.mjs');

// How much garbage a release of Node lets lie before it is collected depends on the machine; what must be kept does not.
const HEAP = '--max-old-space-size=128';

const worst = /error body of 50 MB|header fields without end|JSON with 20 000 keys|100 000 deep/;
const rows = listRows(false).filter(({ name }) => isFull || worst.test(name));

describe.concurrent('memory', () => {
  test.each(rows)('a target that $name costs less than 300 MB', async ({ target, when }) => {
    const { baseUrl, close } = await target.open(when);
    const { exitCode, peakMb } = await runInChild(baseUrl);
    await close();
    expect([0, 1, 3]).toContain(exitCode);
    expect(peakMb).toBeLessThan(300);
  });
});

async function runInChild(baseUrl: string): Promise<{ readonly exitCode: number; readonly peakMb: number }> {
  const cwd = await mkdtemp(join(tmpdir(), 'assay-memory-'));
  const peakFile = join(cwd, 'peak');
  const flags = ['--quiet', '--depth', 'quick', '--timeout', '1000', '--max-duration', isFull ? '20' : '4'];
  const argv = [HEAP, '--import', NOTE_PEAK, MAIN, 'run', baseUrl, ...flags];
  const env = { PATH: process.env['PATH'] ?? '', ASSAY_KEYS_SANDBOX: SANDBOX_KEY, PEAK_FILE: peakFile };
  const exitCode = await new Promise<number>((done) => {
    const child = execFile(process.execPath, argv, { cwd, env }, () => {
      done(child.exitCode ?? -1);
    });
  });
  return { exitCode, peakMb: Number(await readFile(peakFile, 'utf8')) };
}
