import type { Command } from 'commander';
import type { Environment } from '../../core/model/index.ts';
import type { RawProfile } from '../../io/load/index.ts';
import { readAmount, readCount, readPositive, readTimeout } from './numbers.ts';

/** Flags that bound a run; each wins over the profile. */
export interface BudgetFlags {
  readonly concurrency?: number;
  readonly rate?: number;
  readonly maxRequests?: number;
  readonly maxDuration?: number;
  readonly timeout?: number;
  readonly maxWait?: number;
}

/** Adds the flags that bound a run. */
export function addBudgetFlags(command: Command): Command {
  return command
    .option('--concurrency <n>', 'requests under way at once', readCount)
    .option('--rate <per-second>', 'most requests a second (default: 50; no limit for a local target)', readPositive)
    .option('--max-requests <n>', 'end the run after so many requests', readCount)
    .option('--max-duration <seconds>', 'end the run after so many seconds', readPositive)
    .option('--timeout <ms>', 'give an answer up after so many milliseconds', readTimeout)
    .option('--max-wait <seconds>', 'longest wait that a rate limit may ask for', readAmount);
}

/** Returns what flags lay over a profile. */
export function toRawProfile(flags: BudgetFlags & { readonly environment?: Environment }): RawProfile {
  const { concurrency, rate, maxRequests, maxDuration, timeout, maxWait, environment } = flags;
  return {
    ...(environment && { environment }),
    limits: {
      ...(concurrency !== undefined && { concurrency }),
      ...(rate !== undefined && { requestsPerSecond: rate }),
      ...(maxRequests !== undefined && { maxRequests }),
      ...(maxDuration !== undefined && { maxDurationSeconds: maxDuration }),
      ...(timeout !== undefined && { timeoutMs: timeout }),
    },
    rateLimit: { ...(maxWait !== undefined && { maxWaitSeconds: maxWait }) },
  };
}
