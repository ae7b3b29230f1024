import type { Environment, Limits, RateLimit } from '../../../core/model/index.ts';
import type { RawProfile } from './raw-profile.ts';

/** Returns the bounds of a run: of a local target as many requests a second as it answers, unless a rate is given. */
export function defaultLimits(given: RawProfile['limits'], environment: Environment): Limits {
  return { ...LIMITS, ...(environment !== 'local' && { requestsPerSecond: 50 }), ...given };
}

/** The bounds of a run, whatever its target, where the profile gives none. */
export const LIMITS: Limits = {
  concurrency: 8,
  maxRequests: 40_000,
  maxDurationSeconds: 3600,
  timeoutMs: 30_000,
  settleSeconds: 60,
  maxResponseBytes: 1_048_576,
  maxUploadBytes: 500_000_000,
  maxCreated: 10_000,
};

/** The end point that webhooks name; nothing there needs to answer. */
export const ENDPOINT_URL = 'https://example.com/assay';

/** Returns the bounds of bursts: they are on for a local target, elsewhere only where given. */
export function defaultRateLimit(given: RawProfile['rateLimit'], environment: Environment): RateLimit {
  const { burst = environment === 'local' ? 1000 : 0, maxWaitSeconds = 120, requestsPerMinute, buckets } = given ?? {};
  return {
    burst: burst === false ? 0 : burst,
    maxWaitSeconds,
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    ...(buckets && { buckets }),
  };
}
