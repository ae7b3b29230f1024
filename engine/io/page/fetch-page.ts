import { EnvHttpProxyAgent, request, type Dispatcher } from 'undici';
import { parseUrl, WrongUse } from '../../core/model/index.ts';
import { collectBytes } from './collect-bytes.ts';
import { decodePage } from './decode-page.ts';
import type { ReadPage } from './read-page.ts';

/** Fetches a page once, without keys, bounded in size and time; a redirect is told and not followed. */
export async function fetchPage(
  source: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ReadPage> {
  const url = checkUrl(source);
  const dispatcher = new EnvHttpProxyAgent(proxiesOf(environment));
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      headers: { accept: 'text/html, text/markdown, text/plain;q=0.9', 'user-agent': 'assay-page' },
      signal: AbortSignal.timeout(MOST_MS),
    });
    const elsewhere = statusCode >= 300 && statusCode < 400 ? one(headers['location']) : undefined;
    if (elsewhere !== undefined) {
      drop(body);
      return {
        obstacle: `redirects (${statusCode}) to ${new URL(elsewhere, url).href}: give that address if it is the page`,
      };
    }
    if (statusCode !== 200) {
      drop(body);
      return { obstacle: `was answered with ${statusCode}` };
    }
    const bytes = await collectBytes(body);
    if (bytes === undefined) return { obstacle: 'is larger than 5 MB, which no page of documentation is' };
    return decodePage(bytes, { name: url.pathname, mediaType: one(headers['content-type']) });
  } catch (error) {
    return { obstacle: `cannot be fetched: ${reasonOf(error)}` };
  } finally {
    await dispatcher.destroy();
  }
}

// What is not read is of no interest, nor is how it ends.
function drop(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => undefined);
  body.destroy();
}

const MOST_MS = 30_000;

function checkUrl(source: string): URL {
  const url = parseUrl(source);
  if (url === undefined)
    throw new WrongUse(`${source} is no URL: name a file, an https:// URL, or - for standard input.`);
  if (!/^https?:$/.test(url.protocol))
    throw new WrongUse(`A page is read from http:// or https://, not from ${url.protocol}//.`);
  if (url.username !== '' || url.password !== '') {
    throw new WrongUse('The address of the page holds a user name or a password: pages are read without keys.');
  }
  return url;
}

function proxiesOf(environment: Readonly<Record<string, string | undefined>>): EnvHttpProxyAgent.Options {
  const httpsProxy = environment['https_proxy'] ?? environment['HTTPS_PROXY'] ?? '';
  return { httpProxy: '', httpsProxy, noProxy: environment['no_proxy'] ?? environment['NO_PROXY'] ?? '' };
}

function one(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `it took longer than ${MOST_MS / 1000} s`;
  return error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error);
}
