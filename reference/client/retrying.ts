import { faithful, fetchBy, fullJitter, type Fetch } from './rules.ts';

/** How a client retries; what is left out has its default. */
export interface RetryOptions {
  /** How often a request is sent at most, the first time included: 5. */
  readonly attempts?: number;
  /** The wait after the first failure, which doubles with each further one: 250 ms. */
  readonly firstWaitMs?: number;
  /** The longest wait that is kept; where `Retry-After` asks for more, the answer is given as it is: 60 s. */
  readonly longestWaitMs?: number;
  /** Spreads a wait, so that clients which fail together do not come back together: anything up to the whole wait. */
  readonly jitter?: (waitMs: number) => number;
}

/**
 * Returns a `fetch` that sends a request again where the API may be asked again: after `Retry-After` and with backoff on
 * 429, with exponential backoff and jitter on 500 and 502, and never on another status. A body must be one that can be
 * sent twice, so no stream. Redirects are followed, but not to another origin with the key.
 */
export function retrying(fetch: Fetch = globalThis.fetch, options: RetryOptions = {}): Fetch {
  const { attempts = 5, firstWaitMs = 250, longestWaitMs = 60_000, jitter = fullJitter } = options;
  const waitMs = (failures: number, toldMs: number): number => toldMs + jitter(firstWaitMs * 2 ** (failures - 1));
  return fetchBy({ ...faithful, attempts, longestWaitMs, waitMs }, fetch);
}
