import type { RetryRule } from '../../engine/core/model/index.ts';

/** What a client may do under each retry rule. */
export const retries: Readonly<Record<RetryRule, string>> = {
  never: 'never unchanged',
  'after-header': 'after Retry-After',
  backoff: 'with backoff',
  transient: 'later, as the state ends by itself',
};
