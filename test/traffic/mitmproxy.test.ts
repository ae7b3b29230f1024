import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { judge } from '../../engine/index.ts';
import { createReference } from '../../reference/index.ts';
import { freePort } from '../free-port.ts';

const isThere = spawnSync('mitmdump', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'assay-mitm-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.skipIf(!isThere)(isThere ? 'a recording of mitmproxy' : 'skipped, as no mitmdump is on the PATH', () => {
  test.each<{ title: string; flags: readonly string[]; isWhole: boolean }>([
    { title: 'shows what is wrong', flags: [], isWhole: true },
    { title: 'tells nothing of bodies that it only passed on', flags: ['stream_large_bodies=1'], isWhole: false },
  ])('$title', { timeout: 240_000 }, async ({ flags, isWhole }) => {
    const { listener, keys } = createReference({
      tamper: (reply, { label }) => (label === 'ok' ? reply : { ...reply, body: { wrong: true } }),
    });
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const file = join(folder, `${flags.length}.har`);
    const recorder = await startRecorder((server.address() as AddressInfo).port, file, flags);
    try {
      const headers = { 'X-API-Key': keys.sandbox, 'content-type': 'application/json' };
      const api = `${recorder.origin}/api/integrations`;
      for (const path of ['/webhooks/subscriptions', '/submissions/1b4e28ba-2fa1-41d2-883f-0016d3cca427'])
        await (await fetch(api + path, { headers })).text();
      await (await fetch(`${api}/uploads/url`, { method: 'POST', headers, body: '{"filename":' })).text();
      await (await fetch(`${api}/webhooks/subscriptions`)).text();
    } finally {
      await recorder.end();
      server.close();
      server.closeAllConnections();
    }
    const report = await judge(file);
    expect(report.traffic?.exchanges).toMatchObject(
      isWhole ? { read: 4, judged: 4, notJudgeable: 0 } : { read: 4, judged: 0, partly: 4, notJudgeable: 0 },
    );
    const broken = report.entries.flatMap(({ operation, received, findings }) =>
      findings
        .filter(({ check }) => check === 'envelope')
        .map(({ clause }) => `${clause} on ${operation} ${received ?? ''}`),
    );
    expect([...new Set(broken)].sort()).toEqual(isWhole ? DEFECTS : []);
    expect(JSON.stringify(report)).not.toContain(keys.sandbox.slice(0, 20));
  });
});

const DEFECTS = [
  'domain-envelope on getSubmission 404',
  'domain-envelope on listSubscriptions 401',
  'validation-envelope on createUploadUrl 422',
];

interface Recorder {
  readonly origin: string;
  /** The recording is written once it has ended. */
  readonly end: () => Promise<void>;
}

async function startRecorder(target: number, file: string, flags: readonly string[]): Promise<Recorder> {
  const port = await freePort();
  const settings = [`hardump=${file}`, `confdir=${folder}`, ...flags].flatMap((setting) => ['--set', setting]);
  const places = ['--mode', `reverse:http://127.0.0.1:${target}`, '--listen-host', '127.0.0.1', '-p', String(port)];
  const child: ChildProcess = spawn('mitmdump', ['-q', ...places, ...settings], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (child.exitCode === null && !(await isListening(port))) await setTimeout(100);
  return {
    origin: `http://127.0.0.1:${port}`,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
