import { createServer as createHttp } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Probe } from '../../../engine/core/model/index.ts';
import { brokenBodies } from './broken-bodies.ts';
import { brokenHeads } from './broken-heads.ts';
import { makeProbe, makeSender, sendOnce } from './make-sender.ts';
import { startServer } from './start-server.ts';

const filled: Partial<Probe> = {
  method: 'POST',
  body: { kind: 'filled', head: Buffer.from('a'), fill: 3000, tail: Buffer.from('z'), pauseAfter: 2000, note: '' },
};
const clock = { sleep: (): Promise<void> => Promise.resolve() };

describe.each([
  { way: 'a small probe', parts: {} },
  { way: 'a filled body', parts: filled },
])('what goes wrong with $way is named', ({ parts }) => {
  test.each([...brokenHeads, ...brokenBodies])('$title is $kind', async ({ act, kind, message, body }) => {
    const server = await startServer(act);
    const reply = await sendOnce(server.url, parts, { timeoutMs: kind === 'timeout' ? 400 : 5000, clock });
    expect(reply.failure).toEqual({ kind, message: expect.stringMatching(message) as string });
    expect(reply.response?.body).toBe(body);
    expect(reply.onReusedConnection).toBeUndefined();
  });

  test('a refused port is refused', async () => {
    const { failure } = await sendOnce('http://127.0.0.1:1', parts);
    expect(failure).toEqual({ kind: 'refused', message: expect.stringMatching(/refused .*ECONNREFUSED/) as string });
  });

  test('an unknown host is unresolved', async () => {
    const { failure } = await sendOnce('http://nonexistent.invalid', parts);
    expect(failure).toMatchObject({ kind: 'unresolved' });
  });

  test.each([
    ['a line break in a value', 'x-a', 'a\r\nb: c'],
    ['a character beyond Latin-1', 'x-a', 'a\u0100'],
    ['a space in a name', 'x a', 'b'],
    ['an empty name', '', 'b'],
  ])('%s is unsendable', async (_, name, value) => {
    const server = await startServer(() => undefined);
    const { failure, bytesUp } = await sendOnce(server.url, { ...parts, headers: [[name, value]] });
    expect([failure?.kind, bytesUp]).toEqual(['unsendable', 0]);
  });

  test('a space in the target is unsendable', async () => {
    const server = await startServer(() => undefined);
    const { failure } = await sendOnce(server.url, { ...parts, target: '/a b' });
    expect(failure?.kind).toBe('unsendable');
  });

  test('a signal aborts what is under way', async () => {
    const server = await startServer(() => undefined);
    const reply = await makeSender(server.url).send(makeProbe(parts), { caseId: 'a', signal: AbortSignal.timeout(50) });
    expect(reply.failure).toMatchObject({ kind: 'aborted' });
  });

  test('a signal given before aborts at once', async () => {
    const server = await startServer(() => undefined);
    const reply = await makeSender(server.url).send(makeProbe(parts), { caseId: 'a', signal: AbortSignal.abort() });
    expect(reply.failure).toMatchObject({ kind: 'aborted' });
  });

  test('closing the sender aborts what is under way and what follows', async () => {
    const server = await startServer(() => undefined);
    const sender = makeSender(server.url);
    const underWay = sender.send(makeProbe(parts), { caseId: 'a' });
    await sender.close();
    const after = await sender.send(makeProbe(parts), { caseId: 'a' });
    expect([(await underWay).failure?.kind, after.failure?.kind]).toEqual(['aborted', 'aborted']);
  });
});

test('many probes with one signal cause no warning and leave no listener', async () => {
  const server = createHttp((_, response) => response.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const warnings: unknown[] = [];
  const note = (warning: unknown): unknown => warnings.push(warning);
  process.on('warning', note);
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const sender = makeSender(`http://127.0.0.1:${port}`, { concurrency: 32 });
  const { signal } = new AbortController();
  const replies = await Promise.all(
    Array.from({ length: 200 }, () => sender.send(makeProbe(), { caseId: 'a', signal })),
  );
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  server.close();
  expect(replies.filter(({ response }) => response?.status === 200)).toHaveLength(200);
  expect(warnings).toEqual([]);
});
