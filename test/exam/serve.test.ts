import { createServer } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SignalName } from '../../engine/cli/io.ts';
import type { Report } from '../../engine/core/model/index.ts';
import { callMain, makeFolder } from '../cli/call-main.ts';
import { serveSittings, type Seat } from './serve-sittings.ts';

const send = ({ baseUrl, key, method, path }: Seat): Promise<Response> =>
  fetch(`${baseUrl}${path}`, {
    method,
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

// What is over is no longer listened for.
async function untilOver({ baseUrl }: Seat): Promise<void> {
  const isOver = await fetch(baseUrl).then(
    () => false,
    () => true,
  );
  if (!isOver) await pause(50).then(() => untilOver({ baseUrl } as Seat));
}

async function outcomes(cwd: string): Promise<Readonly<Record<string, string>>> {
  const report = JSON.parse(await readFile(join(cwd, 'report', 'report.json'), 'utf8')) as Report;
  return Object.fromEntries(report.entries.map((entry) => [entry.case, entry.outcome]));
}

describe('sittings that are served', { timeout: 120_000, concurrent: true }, () => {
  it('end after quiet, and the exam with the last of them', async () => {
    const { called, cwd } = await serveSittings(
      ['--patience', '5', '--only', 'failing-write,limited-read'],
      async (seats) => {
        const [limited, failing] = [seats['limited-read/1-1'], seats['failing-write/1-1']];
        if (limited === undefined || failing === undefined) throw new TypeError('a sitting is missing');
        expect((await send(failing)).status).toBe(500);
        await pause(400);
        expect((await send(failing)).status).toBe(201);
        // Twice the wait that was seen, which a busy machine makes longer, and 2 s at least.
        const first = await send(limited);
        const told = Number(first.headers.get('retry-after'));
        expect([first.status, told >= 2 && told <= 10]).toEqual([429, true]);
        await pause(told * 1000 + 50);
        expect((await send(limited)).status).toBe(200);
      },
    );
    expect(called).toMatchObject({ exitCode: 0, lastLine: 'Exit code 0: no required clause is broken' });
    expect(await outcomes(cwd)).toEqual({ 'limited-read': 'pass', 'failing-write': 'pass' });
  });

  it('tell of a client that comes back too early', async () => {
    const { called } = await serveSittings(['--patience', '1', '--only', 'limited-write'], async (seats) => {
      const [seat] = Object.values(seats);
      if (seat === undefined) throw new TypeError('the sitting is missing');
      // Nothing is known of its own waits, so that only the longest one tells.
      expect((await send(seat)).headers.get('retry-after')).toBe('10');
      await pause(1200);
      await send(seat);
    });
    expect(called).toMatchObject({
      exitCode: 1,
      lastLine: 'Exit code 1: a required clause is broken: waits-for-retry-after',
    });
  });

  it('are not exercised where nobody comes, and Ctrl-C gives the verdict on the others', async () => {
    const { called, cwd } = await serveSittings(
      ['--patience', '1', '--only', 'refused-409,refused-404'],
      async (seats, signal) => {
        const seat = seats['refused-409/1-1'];
        if (seat === undefined) throw new TypeError('the sitting is missing');
        await send(seat);
        await untilOver(seat);
        signal('SIGINT');
      },
    );
    expect(called).toMatchObject({ exitCode: 0, lastLine: 'Exit code 0: no required clause is broken' });
    expect(await outcomes(cwd)).toEqual({ 'refused-404': 'skip', 'refused-409': 'pass' });
  });

  it.each<readonly [name: string, signal: SignalName, exitCode: number, lastLine: RegExp]>([
    ['Ctrl-C', 'SIGINT', 3, /nothing was exercised/],
    ['termination', 'SIGTERM', 143, /the run was interrupted \(SIGTERM\)/],
  ])('pass nobody who never came: %s', async (_, name, exitCode, lastLine) => {
    const { called } = await serveSittings(['--only', 'refused-409'], (_seats, signal) => {
      signal(name);
      return Promise.resolve();
    });
    expect(called).toMatchObject({ exitCode, lastLine: expect.stringMatching(lastLine) as string });
  });

  it('answer beside the conversation what a browser and a newcomer ask', async () => {
    const { called } = await serveSittings(['--patience', '1', '--only', 'refused-409'], async (seats) => {
      const [seat] = Object.values(seats);
      if (seat === undefined) throw new TypeError('the sitting is missing');
      const origin = 'http://localhost:3000';
      const task = await fetch(`${seat.baseUrl}/`, { headers: { origin } });
      expect(await task.json()).toMatchObject({
        sitting: 'refused-409/1-1',
        apiKey: seat.key,
        input: { path: seat.path },
      });
      expect(task.headers.get('access-control-allow-origin')).toBe(origin);
      expect((await fetch(`${seat.baseUrl}/favicon.ico`)).status).toBe(404);
      const asked = await fetch(`${seat.baseUrl}${seat.path}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-api-key' },
      });
      expect(asked.status).toBe(204);
      expect(asked.headers.get('access-control-allow-headers')).toBe('x-api-key');
      const answer = await fetch(`${seat.baseUrl}${seat.path}`, {
        method: 'POST',
        headers: { origin, 'x-api-key': seat.key },
        body: '{}',
      });
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([409, origin]);
    });
    expect(called).toMatchObject({ exitCode: 0 });
    expect(called.out).toMatch(/^1 request in/m);
  });

  it('have ports in a row and the same keys each time where the first port is given', async () => {
    const port = 20_000 + 10 * (process.pid % 1000);
    const seen: (readonly Seat[])[] = [];
    for (let time = 0; time < 2; time += 1) {
      await serveSittings(['--port', String(port), '--only', 'refused-409,refused-404'], (seats, signal) => {
        seen.push(Object.values(seats));
        signal('SIGINT');
        return Promise.resolve();
      });
    }
    const urls = [0, 1].map((index) => `http://127.0.0.1:${port + index}`);
    expect(seen.map((seats) => seats.map(({ baseUrl }) => baseUrl))).toEqual([urls, urls]);
    expect(seen[0]).toEqual(seen[1]);
    expect(new Set(seen[0]?.map(({ key }) => key)).size).toBe(2);
  });

  it('need ports that are free', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { readonly port: number }; // it listens on a port
    const { exitCode, error } = await callMain(['exam', '--serve', '--port', String(port)], {
      cwd: await makeFolder(),
    });
    taken.close();
    expect({ exitCode, error }).toEqual({
      exitCode: 2,
      error: expect.stringMatching(`Port ${port} on 127.0.0.1 cannot be listened on`) as string,
    });
  });
});
