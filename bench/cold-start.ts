import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, type Figure } from './measure.ts';

const MAIN = join(import.meta.dirname, '../engine/cli/main.js');

/** Milliseconds of a cold start, against a Node that does nothing. */
export async function measureColdStart(isLong: boolean): Promise<readonly Figure[]> {
  const times = isLong ? 20 : 7;
  const nothing: number[] = [];
  const help: number[] = [];
  const probe: number[] = [];
  for (let time = 0; time < times; time += 1) {
    nothing.push(await msUntilEnd(['-e', '0']));
    help.push(await msUntilEnd([MAIN, '--help']));
    probe.push(await msUntilProbe());
  }
  const base = median(nothing);
  return [
    { what: 'node -e 0', value: base, unit: 'ms' },
    { what: 'assay --help', value: median(help), unit: 'ms' },
    { what: 'assay run until its first probe', value: median(probe), unit: 'ms' },
    { what: 'assay --help to node', value: median(help) / base, unit: 'x' },
    { what: 'assay run until its first probe to node', value: median(probe) / base, unit: 'x' },
  ];
}

function msUntilEnd(argv: readonly string[]): Promise<number> {
  const started = performance.now();
  return new Promise((resolve) => {
    spawn(process.execPath, argv, { stdio: 'ignore' }).on('exit', () => {
      resolve(performance.now() - started);
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
  return new Promise((resolve) => {
    server.once('connection', (socket) => {
      resolve(performance.now() - started);
      child.kill('SIGKILL');
      socket.destroy();
      server.close();
    });
  });
}
