import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { onAbort } from '../../core/signal/index.ts';

/**
 * Connects to the first address of a host that answers. An address that is silent has the next one tried beside it and
 * keeps its own chance (RFC 8305), so that neither a slow one nor a family that leads nowhere decides.
 */
export async function dialTcp(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  const found = isIP(host) === 0 ? await lookup(host, { all: true }) : [{ address: host, family: isIP(host) }];
  return await race(alternate(found), port, signal);
}

interface Found {
  readonly address: string;
  readonly family: number;
}

// The families take turns, the one that the system prefers first.
function alternate(found: readonly Found[]): readonly string[] {
  const [first] = found;
  const preferred = found.filter(({ family }) => family === first?.family);
  const others = found.filter(({ family }) => family !== first?.family);
  const turns = Array.from({ length: Math.max(preferred.length, others.length) }, (_, index) => [
    preferred[index],
    others[index],
  ]);
  return turns.flat().flatMap((one) => one?.address ?? []);
}

function race(addresses: readonly string[], port: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const sockets: Socket[] = [];
    const errors: Error[] = [];
    let timer: NodeJS.Timeout | undefined;
    const settle = (winner?: Socket): void => {
      clearTimeout(timer);
      leave();
      for (const socket of sockets) if (socket !== winner) socket.destroy();
    };
    const tryNext = (): void => {
      clearTimeout(timer);
      const host = addresses[sockets.length];
      if (host === undefined) return;
      const socket = connect({ host, port });
      sockets.push(socket);
      socket.once('connect', () => {
        settle(socket);
        resolve(socket);
      });
      socket.on('error', (error) => {
        errors.push(error);
        if (errors.length < addresses.length) tryNext();
        else {
          settle();
          reject(mostTelling(errors));
        }
      });
      timer = setTimeout(tryNext, HEAD_START_MS);
    };
    const leave = onAbort(signal, () => {
      settle();
      reject(new DOMException('given up', 'AbortError'));
    });
    if (signal.aborted) reject(new DOMException('given up', 'AbortError'));
    else tryNext();
  });
}

// That this machine has no way to a family says less than what an address answered.
function mostTelling(errors: readonly Error[]): Error {
  const telling = errors.find((error) => !('code' in error && NO_WAY.includes(String(error.code))));
  return telling ?? errors[0] ?? new Error('the host has no address');
}

const NO_WAY = ['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'];

// The "Connection Attempt Delay" that RFC 8305 recommends.
const HEAD_START_MS = 250;
