import { WrongUse } from '../../core/model/index.ts';
import type { ProxyAddress } from './sender.ts';

/**
 * The proxy for a base URL by `HTTPS_PROXY` and `NO_PROXY`, or undefined where the connection is direct.
 * A base URL with `http:` is always direct.
 */
export function chooseProxy(
  baseUrl: string,
  environment: Readonly<Record<string, string | undefined>>,
): ProxyAddress | undefined {
  const { protocol, hostname, port } = new URL(baseUrl);
  const proxy = (environment['https_proxy'] ?? environment['HTTPS_PROXY'] ?? '').trim();
  if (protocol !== 'https:' || proxy === '') return undefined;
  const exceptions = (environment['no_proxy'] ?? environment['NO_PROXY'] ?? '').split(/[\s,]+/);
  if (exceptions.some((exception) => isExcepted(exception.toLowerCase(), hostname, port || '443'))) return undefined;
  return { url: checkProxy(proxy.includes('://') ? proxy : `http://${proxy}`) };
}

function isExcepted(exception: string, hostname: string, port: string): boolean {
  if (exception === '*') return true;
  const [, name = '', exceptedPort = port] = /^(.*?)(?::(\d+))?$/.exec(exception) ?? [];
  const domain = name.replace(/^\*?\./, '');
  return domain !== '' && exceptedPort === port && (hostname === domain || hostname.endsWith(`.${domain}`));
}

/** The message leaves the value out: it may hold a password. */
function checkProxy(url: string): string {
  if (!URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol)) {
    throw new WrongUse('HTTPS_PROXY is not a URL that starts with http:// or https://: mend it or unset it.');
  }
  return url;
}
