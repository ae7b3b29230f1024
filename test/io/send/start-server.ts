import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A TCP server on a free port; it ends with the test, and its sockets with it. */
export interface RawServer {
  readonly url: string;
  readonly connections: () => number;
}

/** Starts a server that hands each connection over. */
export async function startServer(
  onSocket: (socket: Socket) => void,
  make: (listener: (socket: Socket) => void) => Server = createServer,
): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = make((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { url: `http://127.0.0.1:${port}`, connections: () => connections };
}

/** Starts a server that writes the same bytes to each request, and keeps the connection unless told otherwise. */
export async function startReplier(answer: string | Buffer, end = false): Promise<RawServer> {
  return await startServer((socket) => {
    socket.on('data', () => {
      socket.write(typeof answer === 'string' ? Buffer.from(answer, 'latin1') : answer);
      if (end) socket.end();
    });
  });
}
