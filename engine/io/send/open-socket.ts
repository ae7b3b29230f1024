import { request } from 'node:http';
import type { Socket } from 'node:net';
import { type Address, dial, readAddress } from './dial.ts';
import { readLogin } from './proxy-login.ts';
import type { ProxyAddress, SenderOptions } from './sender.ts';

/** Opens a connection to the target, through the proxy where there is one; the signal gives up on it. */
export async function openSocket(
  options: Pick<SenderOptions, 'baseUrl' | 'tls' | 'proxy'>,
  signal: AbortSignal,
): Promise<Socket> {
  const target = readAddress(options.baseUrl);
  const tunnel = options.proxy && (await openTunnel(options.proxy, target, signal));
  return await dial(target, options.tls, signal, tunnel);
}

async function openTunnel(proxy: ProxyAddress, target: Address, signal: AbortSignal): Promise<Socket> {
  try {
    return await askForTunnel(await dial(readAddress(proxy.url), {}, signal), proxy, target);
  } catch (error) {
    // What goes wrong here is to be told of the proxy.
    throw Object.assign(error instanceof Error ? error : new Error(String(error)), { proxy: nameProxy(proxy) });
  }
}

/** How a proxy is called in messages: without its login. */
export function nameProxy({ url }: ProxyAddress): string {
  const { host, port } = readAddress(url);
  return `${bracket(host)}:${port}`;
}

function askForTunnel(socket: Socket, proxy: ProxyAddress, target: Address): Promise<Socket> {
  const authority = `${bracket(target.host)}:${target.port}`;
  const login = readLogin(proxy.url);
  return new Promise((resolve, reject) => {
    const asking = request({
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...login },
      createConnection: () => socket,
    });
    const refuse = (status = 0): void => {
      socket.destroy();
      reject(Object.assign(new Error(explainRefusal(status, authority, login)), { code: `PROXY_${status}` }));
    };
    asking.on('error', reject);
    asking.on('response', ({ statusCode }) => {
      refuse(statusCode);
    });
    asking.on('connect', ({ statusCode = 0 }) => {
      if (statusCode < 200 || statusCode > 299) refuse(statusCode);
      else resolve(socket);
    });
    asking.end();
  });
}

function explainRefusal(status: number, authority: string, login: object): string {
  if (status !== 407)
    return `refused the way to ${authority} (${status}); NO_PROXY names hosts that are reached without it`;
  return Object.keys(login).length === 0
    ? 'wants a login (407): give it in HTTPS_PROXY, as http://user:password@host:port'
    : 'does not take the login of HTTPS_PROXY (407)';
}

function bracket(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
