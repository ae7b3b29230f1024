import type { Limits } from '../core/model/index.ts';
import type { Clock } from './clock.ts';

/** What a run may still spend: requests, time, and how fast. */
export interface Budget {
  /** Takes one request; gives the reason where nothing is left. */
  readonly take: () => string | undefined;
  /** Takes the next turn in the request rate and returns the milliseconds until it comes. */
  readonly turnMs: () => number;
  /** Why a request was refused, if one was. */
  readonly spent: () => string | undefined;
  /** Milliseconds until the run must end. */
  readonly msLeft: () => number;
}

/** Returns the budget of a run that starts at this moment. */
export function createBudget(limits: Limits, clock: Clock): Budget {
  const started = clock.now();
  const intervalMs = limits.requestsPerSecond === undefined ? 0 : 1000 / limits.requestsPerSecond;
  let sent = 0;
  let nextAt = started;
  let refused: string | undefined;
  const msLeft = (): number => started + limits.maxDurationSeconds * 1000 - clock.now();
  const refuse = (): string | undefined => {
    if (sent >= limits.maxRequests) return `the budget of ${limits.maxRequests} requests was spent`;
    return msLeft() <= 0 ? `the budget of ${limits.maxDurationSeconds} s was spent` : undefined;
  };
  const take = (): string | undefined => {
    refused ??= refuse();
    if (refused === undefined) sent += 1;
    return refused;
  };
  const turnMs = (): number => {
    const now = clock.now();
    const at = Math.max(nextAt, now - BURST_MS);
    nextAt = at + intervalMs;
    return Math.max(0, at - now);
  };
  return { take, turnMs, spent: () => refused, msLeft };
}

// A rate is kept over a tenth of a second, so that a late timer does not slow a run down.
const BURST_MS = 100;
