import { createServer, type RequestListener, type Server } from 'node:http';
import { WrongUse } from '../core/model/index.ts';

/** An application that listens on this machine. */
export interface OpenApp {
  readonly baseUrl: string;
  /** Ends all connections and stops listening. */
  readonly close: () => Promise<void>;
}

/**
 * Lets a request listener listen on 127.0.0.1, on a free port unless one is named. One that does not hold the process lets
 * it notice that nothing else is under way.
 */
export async function openApp(app: RequestListener, port = 0, isHolding = true): Promise<OpenApp> {
  const server = createServer(app);
  if (!isHolding) {
    server.unref();
    server.on('connection', (socket) => socket.unref());
  }
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return { baseUrl: `http://127.0.0.1:${actual}`, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(new WrongUse(`Port ${port} on 127.0.0.1 cannot be listened on: ${error.message}.`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
