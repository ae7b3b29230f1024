import { isWrite, type Probe, type Reply, type SendOptions } from '../../core/model/index.ts';
import { Answer } from './answer.ts';
import type { Connection } from './connection.ts';
import { Connections } from './connections.ts';
import { abortion, type Limits } from './deadline.ts';
import { exchange } from './exchange.ts';
import { explainError } from './failure.ts';
import { createMakeRequest } from './request.ts';
import { sendFilled } from './send-filled.ts';
import type { Sender, SenderOptions } from './sender.ts';

export { chooseProxy } from './choose-proxy.ts';
export { withTokens } from './tokens.ts';
export type { Clock, ProxyAddress, Sender, SenderOptions, TlsFiles } from './sender.ts';

/** A sender for one target; it keeps connections open until it is closed. */
export function createSender(options: SenderOptions): Sender {
  const connections = new Connections(options);
  const closing = new AbortController();
  const makeRequest = createMakeRequest(options);
  let mostIdleMs = MOST_IDLE_MS;

  const send = (probe: Probe, { caseId, signal, newConnection }: SendOptions): Promise<Reply> => {
    const { body = { kind: 'text', text: '' } } = probe;
    const signals = signal === undefined ? [closing.signal] : [closing.signal, signal];
    const limits: Limits = { timeoutMs: options.timeoutMs, signals };
    const request = makeRequest(probe, caseId);
    const isStopped = (): boolean => signals.some(({ aborted }) => aborted);
    const stopped: Reply = { failure: abortion, bytesUp: 0 };
    if (body.kind === 'filled') {
      return connections.lendFresh(() =>
        isStopped() ? Promise.resolve(stopped) : sendFilled(options, request, body, limits),
      );
    }
    const bytes = body.kind === 'text' ? Buffer.from(body.text) : body.bytes;
    const over = async (connection: Connection): Promise<Reply> => {
      if (isStopped()) return stopped;
      // A write that a closing connection loses may have been done, and cannot be sent again.
      if (isWrite(probe.method) && connection.isOlderThan(mostIdleMs)) await connection.reset();
      const reply = await exchange(connection, request, bytes, new Answer(options.maxResponseBytes), limits);
      if (reply.onReusedConnection === true) mostIdleMs = 0;
      return reply;
    };
    // An upload that is refused early breaks its connection, so it has one of its own.
    return newConnection === true || body.kind === 'bytes' ? connections.lendFresh(over) : connections.lend(over);
  };

  return {
    send: async (probe, sendOptions) => {
      try {
        return await send(probe, sendOptions);
      } catch (error) {
        return { failure: explainError(error, 'nothing'), bytesUp: 0 };
      }
    },
    close: async () => {
      closing.abort();
      await connections.close();
    },
  };
}

// No server is known to close an idle connection so soon; one that closes a busy one is not trusted any more.
const MOST_IDLE_MS = 500;
