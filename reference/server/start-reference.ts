import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createReference } from './create-reference.ts';
import type { Keys } from './keys.ts';
import type { ReferenceOptions } from './options.ts';

/** A reference that listens on this machine. */
export interface RunningReference {
  readonly baseUrl: string;
  readonly keys: Keys;
  /** Ends all connections and stops listening. */
  readonly close: () => Promise<void>;
}

/** Starts a reference on 127.0.0.1, on a free port unless one is named. */
export async function startReference(
  options: ReferenceOptions & { readonly port?: number } = {},
): Promise<RunningReference> {
  const { port = 0, ...rest } = options;
  const reference = createReference(rest);
  const server = createServer(reference.listener);
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return { baseUrl: `http://127.0.0.1:${actual}`, keys: reference.keys, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
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
