import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WrongUse, type FaultAnswer, type PassedExchange, type Profile } from '../../core/model/index.ts';
import { answerFault } from './answer-fault.ts';
import { forward } from './forward.ts';
import { MOST_HEADER_BYTES, openTarget } from './open-target.ts';
import { passUpgrade } from './pass-upgrade.ts';
import { refuse } from './refuse.ts';
import { targetOf } from './target-of.ts';
import { LEADS_BACK, ROUND_HEAD, watchLoops } from './watch-loops.ts';

/** What a proxy is opened with. */
export interface ProxySettings {
  /** Where everything goes on to. */
  readonly target: URL;
  readonly tls: Profile['tls'];
  /** Any free one without. */
  readonly port?: number;
  /** How many bytes of a body are kept for those who are told of it. */
  readonly mostBytes: number;
  /** Chooses what is answered in place of the target; undefined where the request goes on. */
  readonly fault: (method: string, target: string) => FaultAnswer | undefined;
  /** Told of each exchange once it is over. */
  readonly onExchange: (exchange: PassedExchange) => void;
}

/** A reverse proxy on 127.0.0.1. */
export interface Proxy {
  readonly origin: string;
  /** Takes no more requests, lets those under way end for a while, and closes what is left. */
  readonly close: (graceMs: number) => Promise<void>;
}

/** Opens a proxy; throws `WrongUse` where the port is taken or the target is the proxy itself. */
export async function openProxy({
  target: url,
  tls,
  port = 0,
  mostBytes,
  fault,
  onExchange,
}: ProxySettings): Promise<Proxy> {
  if (port !== 0 && isItself(url, port))
    throw new WrongUse(`The target ${url.origin} is the proxy itself; give --port another port.`);
  const target = openTarget(url, tls);
  const upgraded = new Set<Duplex>();
  const enter = watchLoops();
  let underWay = 0;
  let onIdle = (): void => undefined;
  const listener: RequestListener = (message: IncomingMessage, response: ServerResponse) => {
    underWay += 1;
    const { isRound, mark, leave } = enter(message);
    response.on('close', () => {
      leave();
      underWay -= 1;
      if (underWay === 0) onIdle();
    });
    if (isRound) {
      message.resume();
      refuse(response, LEADS_BACK, ROUND_HEAD);
      return;
    }
    const instead = fault(message.method ?? 'GET', targetOf(message.url));
    if (instead === undefined) forward(message, response, { target, mostBytes, onExchange, mark });
    else answerFault(message, response, instead, { mostBytes, onExchange });
  };
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, maxHeaderSize: MOST_HEADER_BYTES }, listener);
  // The target decides whether it wants the body.
  server.on('checkContinue', listener);
  server.on('checkExpectation', listener);
  server.on('upgrade', (message: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgraded.add(socket);
    const { isRound, mark, leave } = enter(message);
    socket.on('close', () => {
      leave();
      upgraded.delete(socket);
    });
    if (isRound) socket.destroy();
    else passUpgrade(message, socket, head, { target, mark });
  });
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        new WrongUse(`Port ${port} on 127.0.0.1 cannot be listened on: ${error.message}. Give --port another one.`),
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo; // it listens on a port
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async (graceMs) => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeIdleConnections();
      await untilIdle(graceMs);
      for (const socket of upgraded) socket.destroy();
      server.closeAllConnections();
      target.close();
      await closed;
    },
  };

  function untilIdle(graceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, underWay === 0 ? 0 : graceMs);
      onIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function isItself({ protocol, hostname, port }: URL, own: number): boolean {
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\]|0\.0\.0\.0|\[::\])$/i.test(
    hostname,
  );
  return isHere && Number(port || (protocol === 'https:' ? 443 : 80)) === own;
}
