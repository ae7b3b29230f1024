import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { HeaderField, Probe, ProbeBody } from '../../../engine/core/model/index.ts';
import type { SenderOptions } from '../../../engine/io/send/index.ts';
import { sendOnce } from './make-sender.ts';
import { startServer } from './start-server.ts';

/** Sends a probe to a server that answers 200 and returns each line of the head and the body, as Latin-1 text. */
async function capture(
  parts: Partial<Probe>,
  options: Partial<SenderOptions> = {},
  prefix = '',
): Promise<{ readonly lines: readonly string[]; readonly body: string; readonly bytesUp: number }> {
  let received = '';
  const server = await startServer((socket) => {
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      const [head = '', body = ''] = received.split('\r\n\r\n');
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      if (body.length >= length) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    });
  });
  const { bytesUp, failure } = await sendOnce(server.url + prefix, parts, options);
  expect(failure).toBeUndefined();
  const [head = '', ...rest] = received.split('\r\n\r\n');
  return { lines: head.split('\r\n'), body: rest.join('\r\n\r\n'), bytesUp };
}

const filled = (fill: number): ProbeBody => ({
  kind: 'filled',
  head: Buffer.from('head'),
  fill,
  tail: Buffer.from('tail'),
  pauseAfter: 100_000,
  note: '',
});
const clock = { sleep: (): Promise<void> => Promise.resolve() };
const bodies: readonly (readonly [string, Partial<Probe>])[] = [
  ['no body', {}],
  ['a small body', { method: 'POST', body: { kind: 'bytes', bytes: Buffer.from([0, 255]), note: '' } }],
  ['a filled body', { method: 'POST', body: filled(9) }],
];

describe.each(bodies)('a probe with %s goes out as written', (_, parts) => {
  test.each([
    '/a/../b',
    '/a/%2e%2e/b',
    '/a/%2E./%2f//c',
    '//double',
    '/?q=a%20b&&=',
    '/#fragment',
    '/{curly}|\'"<>^`',
    '/caf\u00e9',
  ])('%s', async (target) => {
    const { lines } = await capture({ ...parts, target }, { clock }, '/api/v1');
    expect(lines[0]).toBe(`${parts.method ?? 'GET'} /api/v1${target} HTTP/1.1`);
  });

  test('its header fields keep their order, case, number and bytes', async () => {
    const headers: readonly HeaderField[] = [
      ['X-API-Key', 'one'],
      ['X-Other', 'caf\u00e9 \u0080\u00ff\t!'],
      ['X-API-Key', 'two'],
      ['x-api-key', ''],
    ];
    const { lines } = await capture({ ...parts, headers }, { clock });
    const own = lines.filter((line) => /^x-(api-key|other)/i.test(line));
    expect(own).toEqual(['X-API-Key: one', 'X-Other: caf\u00e9 \u0080\u00ff\t!', 'X-API-Key: two', 'x-api-key: ']);
  });

  test('it bears the run, the case, the profile and its host, once each', async () => {
    const { lines } = await capture(parts, { clock, headers: { 'X-Env': 'staging' } });
    const names = ['user-agent', 'x-assay-case', 'accept-encoding', 'x-env'];
    expect(names.map((name) => lines.filter((line) => line.toLowerCase().startsWith(`${name}:`)))).toEqual([
      ['user-agent: assay/0 (run test)'],
      ['x-assay-case: a/b'],
      ['accept-encoding: identity'],
      ['X-Env: staging'],
    ]);
    expect(lines.filter((line) => /^host: 127\.0\.0\.1:\d+$/i.test(line))).toHaveLength(1);
  });

  test('what the probe says goes before profile and default', async () => {
    const headers: readonly HeaderField[] = [
      ['Accept-Encoding', 'gzip'],
      ['x-env', 'mine'],
    ];
    const { lines } = await capture({ ...parts, headers }, { clock, headers: { 'X-Env': 'staging' } });
    expect(lines.filter((line) => /^(accept-encoding|x-env)/i.test(line))).toEqual([
      'Accept-Encoding: gzip',
      'x-env: mine',
    ]);
  });
});

test('text goes out as UTF-8', async () => {
  const { body, bytesUp } = await capture({ method: 'POST', body: { kind: 'text', text: '{"a":"\u20ac"}' } });
  expect([Buffer.from(body, 'latin1').toString('utf8'), bytesUp]).toEqual(['{"a":"\u20ac"}', 11]);
});

test('bytes go out unchanged', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  const { body } = await capture({ method: 'POST', body: { kind: 'bytes', bytes, note: '' } });
  expect(Buffer.from(body, 'latin1')).toEqual(Buffer.from(bytes));
});

test.each([0, 1, 1019, 1020, 1021, 65_536, 100_001, 300_000])('%i filled bytes go out unchanged', async (fill) => {
  const { body, lines, bytesUp } = await capture({ method: 'POST', body: filled(fill) }, { clock });
  const hash = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex');
  expect(hash(body)).toBe(hash(`head${'\0'.repeat(fill)}tail`));
  expect(lines.filter((line) => /^content-length/i.test(line))).toEqual([`content-length: ${fill + 8}`]);
  expect(bytesUp).toBe(fill + 8);
});
