import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { onAbort } from '../../core/signal/index.ts';
import type { TlsFiles } from './sender.ts';

/** A place to connect to. */
export interface Address {
  readonly isSecure: boolean;
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
}

/** The address that a URL names. */
export function readAddress(url: string): Address {
  const { protocol, hostname, port } = new URL(url);
  const isSecure = protocol === 'https:';
  const standard = isSecure ? 443 : 80;
  return { isSecure, host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? standard : Number(port) };
}

/**
 * Connects to an address, over a socket that leads there already where one is given; the signal gives up on it.
 * The socket may fail later without anyone listening.
 */
export async function dial(address: Address, tls: TlsFiles, signal: AbortSignal, over?: Socket): Promise<Socket> {
  const { isSecure, host, port } = address;
  if (!isSecure) return over ?? (await becomeReady(connectTcp({ host, port }), 'connect', signal));
  const to = over === undefined ? { host, port } : { socket: over };
  // An IP address is no name for SNI.
  const name = isIP(host) === 0 ? { servername: host } : {};
  const socket = connectTls({ ...to, ...name, ...tls, ALPNProtocols: ['http/1.1'] });
  return await becomeReady(socket, 'secureConnect', signal);
}

function becomeReady(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      socket.destroy(new DOMException('given up', 'AbortError'));
    };
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.once(event, () => {
      resolve(socket);
    });
    socket.once('close', () => {
      leave();
      reject(Object.assign(new Error('closed while it was opened'), { code: 'ECONNRESET' }));
    });
    const leave = onAbort(signal, giveUp);
    if (signal.aborted) giveUp();
  });
}
