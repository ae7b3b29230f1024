import { floods, jsonAnswer, replies, repliesAndCloses } from '../serve/answers.ts';
import { inconclusive, violates, type HostileTarget } from '../target.ts';
import { muteTarget, rawTarget } from './raw-target.ts';

const INVALID = 'the answer is not valid HTTP/1.1';
const NO_JSON = inconclusive('the target answers no JSON to the preflight reads');
const begin = 'HTTP/1.1 404 X\r\n';
const empty = 'Content-Length: 0\r\n\r\n';
const lengths = 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}}';
const both = 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
const upgrade = 'HTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n';

/** Targets whose answers begin wrong. */
export const heads: readonly HostileTarget[] = [
  muteTarget('speaks SSH', (socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n'), INVALID),
  muteTarget('answers as in HTTP/0.9', repliesAndCloses('{"detail":"Not found"}'), INVALID),
  muteTarget('answers as in HTTP/2', repliesAndCloses(Buffer.from('000006040000000000000400100000', 'hex')), INVALID),
  muteTarget('answers with bytes at random', repliesAndCloses('\0\x01\xff\xfe{}\r\n\r\n'), INVALID),
  muteTarget('answers without a number for a status', replies(`HTTP/1.1 abc X\r\n${empty}`), INVALID),
  rawTarget('answers with the status 999', replies(jsonAnswer(999, '{"detail":"x"}').replace(' X', ' \x7f')), {
    later: violates('documented-status'),
  }),
  muteTarget('sends header fields without end', floods(begin, 'X-A: b\r\n'.repeat(1000)), INVALID),
  muteTarget('sends one header field without end', floods(`${begin}X-A: `, 'a'.repeat(1 << 16)), INVALID),
  muteTarget('sends a header field of 64 KB', replies(`${begin}X-A: ${'b'.repeat(65536)}\r\n${empty}`), INVALID),
  muteTarget('sends a NUL in a header field', replies(`${begin}X-A: a\0b\r\n${empty}`), INVALID),
  muteTarget('sends an escape sequence as a header name', replies(`${begin}\x1b[31m: b\r\n${empty}`), INVALID),
  muteTarget(
    'sends escape sequences in header values',
    replies(`${begin}X-A: \x1b[2J\x9b31m\r\nSet-Cookie: a=\x1b\r\n${empty}`),
    INVALID,
  ),
  muteTarget('sends two different lengths', replies(`${begin}${lengths}`), INVALID),
  muteTarget('sends a negative length', replies(`${begin}Content-Length: -1\r\n\r\n`), INVALID),
  muteTarget('sends a length of 20 digits', replies(`${begin}Content-Length: ${'9'.repeat(20)}\r\n\r\n`), INVALID),
  muteTarget('sends a length and chunks', replies(`${begin}${both}`), INVALID),
  muteTarget('sends 1xx answers without end', floods('', 'HTTP/1.1 103 X\r\n\r\n'.repeat(50)), INVALID),
  muteTarget('changes to another protocol', replies(upgrade), INVALID),
  rawTarget('sends a 204 with a length and a body', replies('HTTP/1.1 204 X\r\nContent-Length: 2\r\n\r\n{}'), {
    'at once': NO_JSON,
    later: violates('required clauses are broken'),
  }),
  rawTarget('sends a 204 with a body', replies('HTTP/1.1 204 X\r\n\r\n{}'), {
    'at once': NO_JSON,
    later: violates('required clauses are broken'),
  }),
];
