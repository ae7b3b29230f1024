import { describe, expect, it } from 'vitest';
import { findHeadFault } from '../../../engine/io/send/head-fault.ts';
import { sendOnce } from './make-sender.ts';
import { startReplier } from './start-server.ts';

const faults: readonly (readonly [string, string])[] = [
  ['X-Served-By : a', 'line 4 of its head has a blank before the colon: X-Served-By'],
  ['X-A: b\r\n  folded', 'line 5 of its head is folded, which HTTP/1.1 no longer allows'],
  ['X-R\u00e9gion: eu', 'line 4 of its head has a name with a character that names cannot have: X-R\u00e9gion'],
  ['X-A: b\0c', 'line 4 of its head has a control character in its value: X-A'],
  ['no colon at all', 'line 4 of its head has no colon'],
  [': nameless', 'line 4 of its head has no name before the colon'],
  ['Content-Length: 2', 'its head has content-length twice'],
  ['Transfer-Encoding: chunked', 'its head has both content-length and transfer-encoding'],
];

describe('a malformed head', () => {
  it.each(faults)('%j is told as what it is', async (line, fault) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n${line}\r\n\r\n`;
    expect(findHeadFault(head)).toBe(fault);
    const server = await startReplier(Buffer.from(`${head}ok`, 'latin1'));
    const { failure } = await sendOnce(server.url);
    expect(failure).toEqual({ kind: 'malformed', message: `the answer is not valid HTTP/1.1 (${fault})` });
  });

  it.each(['X-A: b', 'X-A:b', 'X-A: ', 'X-A: t\u00e9', 'x!#$%&*+.^_`|~1: \t1'])('%j is none', (line) => {
    expect(findHeadFault(`HTTP/1.1 200 OK\r\n${line}\r\n\r\n`)).toBeUndefined();
  });
});
