import { parseUrl, type Environment } from '../../../core/model/index.ts';

/** Returns what is wrong with a base URL, without repeating it: it may hold a secret. */
export function judgeBaseUrl(text: string): string | undefined {
  const url = parseUrl(text);
  if (url === undefined) return 'it must be a whole URL, such as https://staging.example.com';
  const { protocol, username, password, search, hash } = url;
  if (protocol !== 'http:' && protocol !== 'https:') return 'it must begin with http:// or https://';
  if (username !== '' || password !== '') return 'it must hold no user name or password; use `headers` instead';
  if (search !== '' || text.includes('?')) return 'it must hold no query';
  return hash !== '' || text.includes('#') ? 'it must hold no fragment' : undefined;
}

/** Returns a base URL without a slash at the end. */
export function trimBaseUrl(text: string): string {
  return new URL(text).href.replace(/\/+$/, '');
}

/** Returns the environment of a host that needs not be told: a loopback host is local. */
export function guessEnvironment(baseUrl: string): Environment | undefined {
  const { hostname } = new URL(baseUrl);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
    ? 'local'
    : undefined;
}
