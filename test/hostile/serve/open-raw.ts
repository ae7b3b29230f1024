import { createServer, type Server } from 'node:net';
import type { Act, OpenServer } from '../target.ts';

/** Opens a TCP server that hands each connection over; closing it ends all of them. */
export async function openRaw(act: Act, make: (listener: Act) => Server = createServer): Promise<OpenServer> {
  const ends = new Set<() => void>();
  const server = make((socket) => {
    const end = (): void => {
      socket.destroy();
    };
    ends.add(end);
    socket.on('error', () => undefined);
    socket.on('close', () => ends.delete(end));
    act(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        ends.forEach((end) => {
          end();
        });
      }),
  };
}
