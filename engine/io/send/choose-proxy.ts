import { parseUrl, WrongUse } from '../../core/model/index.ts';
import { isExcepted } from './proxy-exceptions.ts';
import type { ProxyAddress } from './sender.ts';

/**
 * The proxy for a base URL by `HTTPS_PROXY` and `NO_PROXY`, or undefined where the connection is direct.
 * A base URL with `http:` is always direct.
 */
export function chooseProxy(
  baseUrl: string,
  environment: Readonly<Record<string, string | undefined>>,
): ProxyAddress | undefined {
  const url = new URL(baseUrl);
  const proxy = (environment['https_proxy'] ?? environment['HTTPS_PROXY'] ?? '').trim();
  if (url.protocol !== 'https:' || proxy === '') return undefined;
  if (isExcepted(url, environment['no_proxy'] ?? environment['NO_PROXY'] ?? '')) return undefined;
  return { url: checkProxy(proxy.includes('://') ? proxy : `http://${proxy}`) };
}

/** The message leaves the value out: it may hold a password. */
function checkProxy(url: string): string {
  if (!['http:', 'https:'].includes(parseUrl(url)?.protocol ?? '')) {
    throw new WrongUse(
      'HTTPS_PROXY is not a URL that starts with http:// or https://: mend it or unset it. In a user name or password, the signs / ? # @ : are written %2F %3F %23 %40 %3A.',
    );
  }
  return url;
}
