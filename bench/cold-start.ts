import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './measure.ts';

const MAIN = join(import.meta.dirname, '../engine/cli/main.js');

/** Milliseconds of a cold start at its best, against a Node that does nothing. */
export async function measureColdStart(isLong: boolean): Promise<readonly Figure[]> {
  const times = isLong ? 20 : 7;
  const nothing: number[] = [];
  const taken = starts.map((): number[] => []);
  for (let time = 0; time < times; time += 1) {
    nothing.push(await msUntilEnd(['-e', '0']));
    for (const [index, { start }] of starts.entries()) taken[index]?.push(await start());
  }
  // Other work on the machine only ever adds.
  const base = Math.min(...nothing);
  const bests = taken.map((times) => Math.min(...times));
  return [
    { what: 'node -e 0', value: base, unit: 'ms' },
    ...starts.map(({ what }, index) => ({ what, value: bests[index] ?? Number.NaN, unit: 'ms' })),
    ...starts.map(({ what, aim }, index) => ({
      what: `${what} to node`,
      value: (bests[index] ?? Number.NaN) / base,
      unit: 'x',
      aim,
    })),
  ];
}

const starts: readonly { readonly what: string; readonly aim: number; readonly start: () => Promise<number> }[] = [
  { what: 'assay --version', aim: 1.6, start: () => msUntilEnd([MAIN, '--version']) },
  { what: 'assay --help', aim: 2, start: () => msUntilEnd([MAIN, '--help']) },
  { what: 'assay run until its first probe', aim: 4, start: msUntilProbe },
  { what: 'assay serve --mutant until it listens', aim: 5, start: msUntilItListens },
];

function msUntilEnd(argv: readonly string[]): Promise<number> {
  const started = performance.now();
  return new Promise((resolve) => {
    spawn(process.execPath, argv, { stdio: 'ignore' }).on('exit', () => {
      resolve(performance.now() - started);
    });
  });
}

function msUntilItListens(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, 'serve', '--mutant', 'missing-key:status'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => {
      resolve(performance.now() - started);
      child.kill('SIGKILL');
    });
    child.once('exit', () => {
      reject(new Error('assay serve --mutant ended before it listened.'));
    });
  });
}

async function msUntilProbe(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  const env = { PATH: process.env['PATH'] ?? '', ASSAY_KEYS_SANDBOX: 'sk_test_0123456789abcdef' };
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, 'run', url], { stdio: 'ignore', env, cwd: tmpdir() });
  return new Promise((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error('assay run ended before its first probe.'));
    });
    server.once('connection', (socket) => {
      resolve(performance.now() - started);
      child.kill('SIGKILL');
      socket.destroy();
      server.close();
    });
  });
}
