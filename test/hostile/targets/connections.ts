import { onRequest } from '../../io/send/broken-heads.ts';
import { drips, jsonAnswer, replies } from '../serve/answers.ts';
import { openRaw } from '../serve/open-raw.ts';
import { inconclusive, violates, type Act, type HostileTarget, type OpenServer } from '../target.ts';
import { muteTarget, rawTarget } from './raw-target.ts';

const late = { limits: { timeoutMs: 300 } };
const TIMEOUT = 'the answer was not there in time (after 300 ms)';
const CLOSED = 'the target closed the connection without an answer';
const MIDDLE = 'the connection was closed in the middle of the answer';
const head = 'HTTP/1.1 404 X\r\nContent-Length: 99999\r\n\r\n';

/** Targets whose connections are the trouble. */
export const connections: readonly HostileTarget[] = [
  {
    title: 'refuses connections',
    open: async (): Promise<OpenServer> => {
      const server = await openRaw(() => undefined);
      await server.close();
      return { ...server, close: () => Promise.resolve() };
    },
    endings: { 'at once': inconclusive('cannot be reached or refused the connection (ECONNREFUSED)') },
  },
  muteTarget('accepts and says nothing', () => undefined, TIMEOUT, late),
  muteTarget('accepts and never reads', (socket) => socket.pause(), TIMEOUT, late),
  muteTarget('answers too late', (socket) => setTimeout(() => socket.end(head), 600), TIMEOUT, late),
  muteTarget('sends a byte of a head now and then', drips('HTTP/1.1 404 X\r\n', 'X-A: b\r\n', 20), TIMEOUT, late),
  muteTarget('sends a byte of a body now and then', drips(head, ' ', 20), TIMEOUT, late),
  muteTarget('answers as to HEAD, with a length and no body', replies(head), TIMEOUT, late),
  muteTarget('resets each connection', (socket) => socket.resetAndDestroy(), CLOSED),
  muteTarget(
    'resets after the request',
    onRequest((socket) => socket.resetAndDestroy()),
    CLOSED,
  ),
  muteTarget(
    'closes after the request',
    onRequest((socket) => socket.end()),
    CLOSED,
  ),
  muteTarget('resets within the head', resetsAfter('HTTP/1.1 404 Not'), MIDDLE),
  muteTarget('resets within the body', resetsAfter(head), MIDDLE),
  rawTarget(
    'answers before it is asked',
    (socket) => socket.write(jsonAnswer(404, '{"detail":"Not found"}')),
    {
      'at once': inconclusive('was answered 404 with and without a key, and no other read asks for one'),
      later: violates('required clauses are broken'),
    },
    late,
  ),
];

function resetsAfter(text: string): Act {
  return onRequest((socket) => {
    socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), 30));
  });
}
