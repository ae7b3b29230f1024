import type { Environment, Limits, RateLimit } from '../../../core/model/index.ts';
import type { RawProfile } from './raw-profile.ts';

/** The bounds of a run where the profile gives none. */
export const LIMITS: Limits = {
  concurrency: 8,
  requestsPerSecond: 50,
  maxRequests: 20_000,
  maxDurationSeconds: 3600,
  timeoutMs: 30_000,
  settleSeconds: 60,
  maxResponseBytes: 1_048_576,
  maxUploadBytes: 500_000_000,
  maxCreated: 2000,
};

/** The end point that subscriptions name; nothing there needs to answer. */
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
