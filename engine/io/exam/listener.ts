import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WrongUse } from '../../core/model/index.ts';
import type { Identity } from './identity.ts';

/** One origin of a stage. */
export interface Listener {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** What a listener is opened with. */
export interface ListenerSettings {
  /** Any free one without. */
  readonly port?: number;
  /** Without one it is http. */
  readonly identity?: Identity;
  readonly onRequest: RequestListener;
  /** Told of what is no request, or too much. */
  readonly onTrouble: (what: string) => void;
  /** Told that somebody does not take the certificate. */
  readonly onDistrust: () => void;
}

/** Listens on 127.0.0.1; throws `WrongUse` where the port is taken. */
export async function openListener(settings: ListenerSettings): Promise<Listener> {
  const { port = 0, identity, onRequest, onTrouble, onDistrust } = settings;
  const bounds = { keepAliveTimeout: 0, requestTimeout: 0 };
  const server: Server =
    identity === undefined ? createServer(bounds, onRequest) : createTlsServer({ ...bounds, ...identity }, onRequest);
  server.maxConnections = MOST_CONNECTIONS;
  server.on('drop', () => {
    onTrouble(`it opened more than ${MOST_CONNECTIONS} connections at once`);
  });
  const look = (error: Error): void => {
    const code = 'code' in error ? String(error.code) : '';
    const what = GARBAGE.find(([pattern]) => pattern.test(code))?.[1];
    if (what !== undefined) onTrouble(what);
    if (DISTRUST.test(code)) onDistrust();
  };
  server.on('clientError', (error, socket) => {
    look(error);
    refuse(socket);
  });
  server.on('tlsClientError', look);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new WrongUse(`Port ${port} on 127.0.0.1 cannot be listened on: ${error.message}.`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo; // it listens on a port
  return {
    origin: `${identity === undefined ? 'http' : 'https'}://127.0.0.1:${address.port}`,
    close: () => close(server),
  };
}

const MOST_CONNECTIONS = 256;

// The parsers' own errors; a connection that was reset is none.
const GARBAGE: readonly (readonly [code: RegExp, what: string])[] = [
  [/^HPE_/, 'it sent something that is no HTTP'],
  [/^ERR_SSL_(?:HTTP_REQUEST|WRONG_VERSION_NUMBER)$/, 'it sent something that is no TLS'],
];
const DISTRUST = /^ERR_SSL_.*_ALERT_(?:UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN)$/;

function refuse(socket: Duplex): void {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  else socket.destroy();
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
