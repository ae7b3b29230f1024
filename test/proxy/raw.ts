import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Sends bytes and returns all that comes back until the other side closes, or nothing comes for a while. */
export function sendRaw(origin: string, text: string, isOver: (received: string) => boolean): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(text, 'latin1'));
    const received = (): string => Buffer.concat(chunks).toString('latin1');
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (isOver(received())) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(received());
    });
  });
}

/** A target that answers with bytes of ours. */
export interface RawTarget {
  readonly origin: string;
  /** What came, in latin1. */
  readonly received: () => string;
  readonly close: () => void;
}

/** Opens a target that calls back with each connection and what came on it so far. */
export async function openRaw(onText: (socket: Socket, received: string) => void): Promise<RawTarget> {
  let all = '';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let own = '';
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      all += chunk.toString('latin1');
      own += chunk.toString('latin1');
      onText(socket, own);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received: () => all,
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}
