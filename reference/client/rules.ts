import { isRetryable } from './read-error.ts';

/** A function that is called like `fetch`. */
export type Fetch = (input: string | URL, init?: RequestInit) => Promise<Response>;

/** What a client that sends again goes by. */
export interface Rules {
  readonly attempts: number;
  readonly longestWaitMs: number;
  /** Whether what was answered so is sent again. */
  readonly retries: (response: Response) => boolean | Promise<boolean>;
  /** How long it waits after this many failures, `Retry-After` being so long. */
  readonly waitMs: (failures: number, toldMs: number, status: number) => number;
  /** The request as it is sent again. */
  readonly again: (init: RequestInit) => RequestInit;
  /** The headers with which a redirect to another origin is followed. */
  readonly away: (headers: Headers) => Headers;
  readonly sleep: (ms: number, signal?: AbortSignal | null) => Promise<void>;
}

/** The rules of the page, with full jitter. */
export const faithful: Rules = {
  attempts: 5,
  longestWaitMs: 60_000,
  retries: ({ status }) => isRetryable(status),
  waitMs: (failures, toldMs) => toldMs + fullJitter(250 * 2 ** (failures - 1)),
  again: (init) => init,
  away: (headers) => {
    const own = new Headers(headers);
    own.delete('x-api-key');
    return own;
  },
  sleep: pause,
};

/** Anything up to the whole wait. */
export function fullJitter(waitMs: number, random: () => number = Math.random): number {
  return waitMs * random();
}

/** Returns a `fetch` that goes by rules. */
export function fetchBy(rules: Rules, fetch: Fetch): Fetch {
  return async (input, init = {}) => {
    let own = init;
    for (let failures = 1; ; failures += 1) {
      const response = await follow(rules, fetch, input, own);
      if (failures >= rules.attempts || !(await rules.retries(response))) return response;
      const waitMs = rules.waitMs(failures, retryAfterMs(response), response.status);
      if (waitMs > rules.longestWaitMs) return response;
      if (!response.bodyUsed) await response.body?.cancel();
      await rules.sleep(waitMs, init.signal);
      own = rules.again(own);
    }
  };
}

const MOST_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

// `fetch` itself takes the key along to any origin, as it does with all headers but a few.
async function follow({ away }: Rules, fetch: Fetch, input: string | URL, init: RequestInit): Promise<Response> {
  let url = new URL(input);
  let own: RequestInit = { ...init, redirect: 'manual' };
  for (let count = 0; ; count += 1) {
    const response = await fetch(url, own);
    const { status } = response;
    const location = response.headers.get('location');
    if (location === null || !REDIRECTS.includes(status) || count === MOST_REDIRECTS) return response;
    const next = new URL(location, url);
    if (next.origin !== url.origin) own = { ...own, headers: away(new Headers(own.headers)) };
    if (status === 303 || (status <= 302 && own.method === 'POST')) own = { ...own, method: 'GET', body: null };
    url = next;
    await response.body?.cancel();
  }
}

function retryAfterMs({ headers }: Response): number {
  const told = headers.get('retry-after');
  return told !== null && /^\d+$/.test(told) ? 1000 * Number(told) : 0;
}

function pause(ms: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new Error('aborted'));
    };
    const until = performance.now() + ms;
    const look = (): void => {
      const left = until - performance.now();
      // A timer that is told to wait longer than it can fires at once.
      if (left > 0) {
        timer = setTimeout(look, Math.min(Math.ceil(left), LONGEST_TIMER_MS));
        return;
      }
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    let timer = setTimeout(look, 0);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;
