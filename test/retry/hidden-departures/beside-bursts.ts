import { json } from '../../../reference/mutants/edit.ts';
import type { Hidden } from './hidden.ts';

/** Servers that depart in what is asked while a bucket is exceeded, or after it. */
export const besideBursts: readonly Hidden[] = [
  {
    what: 'answers what is sent again after the wait with a 409',
    only: 'rate-limit-exceeded/upload',
    tamper: () => {
      let isLimited = false;
      return (reply, { label, operation }) => {
        if (operation !== 'createUploadUrl') return reply;
        const isAgain = isLimited && label === 'ok';
        isLimited = label === 'rate-limit';
        return isAgain ? json(409, { detail: 'No' }) : reply;
      };
    },
    found: ['upload-url-made'],
    isLimited: true,
  },
  {
    what: 'answers every read with 404 once too many were refused',
    only: 'rate-limit-exceeded/submission-read',
    tamper: () => {
      let isLost = false;
      return (reply, { label, operation }) => {
        if (operation !== 'getSubmission') return reply;
        isLost ||= label === 'rate-limit';
        return isLost && label === 'ok' ? json(404, { detail: 'No' }) : reply;
      };
    },
    found: ['submission-read'],
    isLimited: true,
  },
  ...[1, 2].map((place): Hidden => ({
    what: `answers the request ${place} that comes while one waits with a 403`,
    only: 'rate-limit-exceeded/webhook-read-watched',
    tamper: () => {
      let [isWaiting, limited] = [false, 0];
      return (reply, { label, operation }) => {
        // It is asked meanwhile, so that the burst itself is over.
        isWaiting ||= operation === 'fireSandboxEvent';
        if (operation !== 'listSubscriptions' || label !== 'rate-limit' || !isWaiting) return reply;
        limited += 1;
        return limited === place ? json(403, { detail: 'No' }) : reply;
      };
    },
    found: ['subscriptions-listed'],
    depth: 'deep',
    isLimited: true,
  })),
  {
    what: 'refuses a list of subscriptions while uploads are exceeded',
    only: 'rate-limit-exceeded/upload',
    tamper: () => {
      let isExceeded = false;
      return (reply, { label, operation }) => {
        isExceeded ||= operation === 'createUploadUrl' && label === 'rate-limit';
        return operation === 'listSubscriptions' && isExceeded ? json(403, { detail: 'No' }) : reply;
      };
    },
    found: ['buckets-independent'],
    isLimited: true,
  },
  {
    what: 'loses a submission while uploads are exceeded',
    only: 'rate-limit-exceeded/upload',
    tamper: () => {
      let isExceeded = false;
      return (reply, { label, operation }) => {
        isExceeded ||= operation === 'createUploadUrl' && label === 'rate-limit';
        return operation === 'getSubmission' && isExceeded ? json(404, { detail: 'No' }) : reply;
      };
    },
    found: ['buckets-independent'],
    isLimited: true,
  },
  {
    what: 'refuses the read after a limited write',
    only: 'rate-limit-exceeded/webhook-write',
    tamper: () => {
      let isWritten = false;
      return (reply, { label, operation }) => {
        if (operation === 'createSubscription') isWritten = label === 'rate-limit';
        const isAfter = isWritten && operation === 'listSubscriptions';
        if (isAfter) isWritten = false;
        return isAfter ? json(404, { detail: 'No' }) : reply;
      };
    },
    found: ['no-trace-of-limited-write'],
    isLimited: true,
  },
];
