import type { RetryRule } from '../../model/index.ts';
import type { Difference } from '../difference.ts';
import type { Weight } from './rule.ts';

/** Weighs what a client may do next by what it did and what it may do. */
export function weighRetry({ retry }: Difference): Weight {
  const { before = 'unsaid', after = 'unsaid' } = retry ?? {};
  if (after === 'never') return { effect: 'client-breaks', advice: 'Do not send it again unchanged.' };
  if (after === 'unsaid' && before !== 'never')
    return { effect: 'client-breaks', advice: 'Rely no longer on it that the request may be sent again.' };
  if (after === 'after-header' && before !== 'never' && before !== 'unsaid') {
    return { effect: 'client-breaks', advice: 'Wait as long as Retry-After says before it is sent again.' };
  }
  if (before === 'after-header') return { effect: 'client-breaks', advice: `${WAITS[after]}; no wait is told.` };
  return { effect: 'info', advice: `A client may do more than before: ${WAITS[after].toLowerCase()}.` };
}

const WAITS: Readonly<Record<RetryRule | 'unsaid', string>> = {
  never: 'Do not send it again',
  'after-header': 'Send it again after Retry-After',
  backoff: 'Send it again with backoff',
  transient: 'Send it again later',
  unsaid: 'Nothing says whether it may be sent again',
};
