import { request } from 'node:http';
import type { Socket } from 'node:net';
import { type Address, dial, readAddress } from './dial.ts';
import type { ProxyAddress, SenderOptions } from './sender.ts';

/** Opens a connection to the target, through the proxy where there is one; the signal gives up on it. */
export async function openSocket(options: SenderOptions, signal: AbortSignal): Promise<Socket> {
  const target = readAddress(options.baseUrl);
  const tunnel = options.proxy && (await openTunnel(options.proxy, target, signal));
  return await dial(target, options.tls, signal, tunnel);
}

async function openTunnel(proxy: ProxyAddress, target: Address, signal: AbortSignal): Promise<Socket> {
  const socket = await dial(readAddress(proxy.url), {}, signal);
  const authority = `${target.host.includes(':') ? `[${target.host}]` : target.host}:${target.port}`;
  return await new Promise((resolve, reject) => {
    const asking = request({
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...readLogin(proxy.url) },
      createConnection: () => socket,
    });
    asking.on('error', reject);
    asking.on('connect', ({ statusCode = 0 }) => {
      if (statusCode >= 200 && statusCode < 300) {
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(Object.assign(new Error('the proxy refused the tunnel'), { code: `PROXY_${statusCode}` }));
    });
    asking.end();
  });
}

function readLogin(url: string): Readonly<Record<string, string>> {
  const { username, password } = new URL(url);
  if (username === '') return {};
  const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  return { 'proxy-authorization': `Basic ${login}` };
}
