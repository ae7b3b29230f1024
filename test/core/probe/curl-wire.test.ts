import { describe, expect, test } from 'vitest';
import type { HeaderField, Probe, ProbeBody } from '../../../engine/core/model/index.ts';
import { renderCurl } from '../../../engine/core/probe/index.ts';
import { listMadeKeys, listProbes } from './wire-probes.ts';
import { makeProbe, makeSender } from '../../io/send/make-sender.ts';
import { startServer } from '../../io/send/start-server.ts';
import { executeScript, hasCurl } from './execute-script.ts';
import { roles } from '../header-key.ts';

/** What a server received: the request line, the header fields in any order, the body. */
interface Received {
  readonly line: string;
  readonly fields: readonly string[];
  readonly body: string;
}

const CASE = 'clause/case';
const AGENT = 'assay/0 (run test)';
const SANDBOX = `sk_test_${'0badc0de'.repeat(8)}`;

/** Sends a probe with our sender and then with its script, and returns what a server received of each. */
async function sendBothWays(parts: Partial<Probe>): Promise<readonly [Received, Received]> {
  const received: string[] = [];
  let text = '';
  const server = await startServer((socket) => {
    text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const [head = '', ...rest] = text.split('\r\n\r\n');
      const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
      const isWhole = /^transfer-encoding: *chunked/im.test(head)
        ? text.endsWith('0\r\n\r\n')
        : rest.join('\r\n\r\n').length >= length;
      if (/^expect: *100-continue/im.test(head) && rest.join('') === '') socket.write('HTTP/1.1 100 Continue\r\n\r\n');
      if (!isWhole) return;
      received.push(text);
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    });
  });
  const probe = makeProbe(parts);
  const sender = makeSender(server.url, { userAgent: AGENT, timeoutMs: 60_000 });
  const reply = await sender.send(probe, { caseId: CASE });
  expect(reply.failure).toBeUndefined();
  const profile = { baseUrl: server.url, headers: {} };
  const script = renderCurl([{ role: 'probe', probe, reply }], {
    profile,
    keys: roles,
    caseId: CASE,
    userAgent: AGENT,
  });
  // A script goes through files, terminals and redaction; none of them must find anything to change.
  expect(script).toMatch(/^[\t\n\x20-\x7e]*$/);
  expect(script).not.toMatch(/\bsk_(?:live|test)_\w/);
  const { code, output } = await executeScript(script, SANDBOX);
  expect([code, output]).toEqual([0, expect.stringContaining('HTTP/1.1 200 OK')]);
  const [ours, theirs] = received;
  return [read(ours), read(theirs)];
}

function read(text = ''): Received {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const own = fields.map(normalise).filter((field) => !field.startsWith('connection:'));
  const body = rest.join('\r\n\r\n');
  const isChunked = own.includes('transfer-encoding: chunked');
  return { line, fields: own.sort(), body: isChunked ? joinChunks(body) : body };
}

// Names have no case, and blanks around a value are none of it (RFC 9110, sections 5.1 and 5.5).
function normalise(field: string): string {
  const colon = field.indexOf(':');
  return `${field.slice(0, colon).toLowerCase()}: ${field.slice(colon + 1).trim()}`;
}

function joinChunks(body: string): string {
  const size = parseInt(body, 16);
  const start = body.indexOf('\r\n') + 2;
  return size > 0 ? body.slice(start, start + size) + joinChunks(body.slice(start + size + 2)) : '';
}

describe.skipIf(!hasCurl)('a script sends what was sent:', () => {
  test.each(listProbes(SANDBOX))('%s', async (_, parts) => {
    const [ours, theirs] = await sendBothWays(parts);
    expect(theirs).toEqual(ours);
  });

  test.each(listMadeKeys())('the key is %s', async (_, value) => {
    const headers: readonly HeaderField[] = [['X-API-Key', value]];
    const [ours, theirs] = await sendBothWays({ headers, key: 'made up' });
    expect(theirs).toEqual(ours);
  });

  const framings = ['length', 'chunked', 'expect-continue'] as const;
  test.each(framings)('a large body, framed by %s', async (framing) => {
    const body: ProbeBody = {
      kind: 'filled',
      head: Buffer.from('\u00e9{'),
      fill: 70_000,
      tail: Buffer.from('}'),
      pauseAfter: 100_000,
      note: '',
      framing,
    };
    const [ours, theirs] = await sendBothWays({ method: 'POST', headers: [['Content-Type', 'a/b']], body });
    expect(theirs).toEqual(ours);
  });
});
