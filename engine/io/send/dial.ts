import { isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { onAbort } from '../../core/signal/index.ts';
import { dialTcp } from './dial-tcp.ts';
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
  const socket = over ?? (await dialTcp(host, port, signal));
  socket.setNoDelay(true);
  if (!isSecure) return socket;
  // An IP address is no name for SNI.
  const name = isIP(host) === 0 ? { servername: host } : {};
  return await becomeSecure(connectTls({ socket, host, ...name, ...tls, ALPNProtocols: ['http/1.1'] }), signal);
}

function becomeSecure(socket: Socket, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      socket.destroy(new DOMException('given up', 'AbortError'));
    };
    socket.on('error', reject);
    socket.once('secureConnect', () => {
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
