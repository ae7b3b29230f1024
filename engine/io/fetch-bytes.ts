import { EnvHttpProxyAgent, request, type Dispatcher } from 'undici';
import { collectBytes } from './page/collect-bytes.ts';

/** How something is fetched. */
export interface Fetching {
  readonly accept: string;
  readonly userAgent: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What is not to be larger than 5 MB, as the end of a sentence. */
  readonly limitOf: string;
}

/** What was fetched, or why it was not, as the end of a sentence about it. */
export type Fetched =
  { readonly bytes: Uint8Array; readonly mediaType: string | undefined } | { readonly obstacle: string };

/** Fetches what is at an address once, without keys, bounded in size and time; a redirect is told and not followed. */
export async function fetchBytes(url: URL, { accept, userAgent, environment, limitOf }: Fetching): Promise<Fetched> {
  const dispatcher = new EnvHttpProxyAgent(proxiesOf(environment));
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      headers: { accept, 'user-agent': userAgent },
      signal: AbortSignal.timeout(MOST_MS),
    });
    const elsewhere = statusCode >= 300 && statusCode < 400 ? one(headers['location']) : undefined;
    if (elsewhere !== undefined) {
      drop(body);
      return {
        obstacle: `redirects (${statusCode}) to ${new URL(elsewhere, url).href}: give that address if it is the right one`,
      };
    }
    if (statusCode !== 200) {
      drop(body);
      return { obstacle: `was answered with ${statusCode}` };
    }
    const bytes = await collectBytes(body);
    if (bytes === undefined) return { obstacle: `is larger than 5 MB, which ${limitOf}` };
    return { bytes, mediaType: one(headers['content-type']) };
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
