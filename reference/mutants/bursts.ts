import type { Bucket } from '../server/buckets.ts';
import type { ReferenceOptions, Tamper } from '../server/options.ts';
import { json } from './edit.ts';
import type { Mutant } from './mutant.ts';

/** Servers that answer a burst, or what goes with one, with something that is neither documented for the request nor a 429. */
export const burstMutants: readonly Mutant[] = [
  {
    id: 'answers-some-of-too-many-with-404',
    title: 'Every third answer to too many requests for an upload URL is a 404.',
    clauses: ['upload-url-made'],
    operation: 'createUploadUrl',
    options: exceeded('upload', () => {
      let count = 0;
      return (reply, { label, operation }) =>
        operation === 'createUploadUrl' && label === 'rate-limit' && ++count % 3 === 0 ? missing : reply;
    }),
  },
  {
    id: 'loses-submissions-after-a-429',
    title: 'Once too many reads of submissions were refused, every read of one answers 404.',
    clauses: ['submission-read'],
    operation: 'getSubmission',
    options: exceeded('submission_read', () => {
      let isLost = false;
      return (reply, { label, operation }) => {
        if (operation !== 'getSubmission') return reply;
        isLost ||= label === 'rate-limit';
        return isLost && label === 'ok' ? missing : reply;
      };
    }),
  },
  {
    id: 'refuses-lists-while-uploads-are-exceeded',
    title: 'While uploads are exceeded, a list of subscriptions answers 403.',
    clauses: ['buckets-independent'],
    options: exceeded('upload', () => {
      let [served, isExceeded] = [0, false];
      return (reply, { label, operation }) => {
        if (operation === 'createUploadUrl' && label === 'ok') served += 1;
        const isFirst = operation === 'createUploadUrl' && label === 'rate-limit' && served > MANY;
        if (isFirst) [served, isExceeded] = [0, true];
        if (operation !== 'listSubscriptions' || label !== 'ok' || !isExceeded) return reply;
        isExceeded = false;
        return json(403, { detail: 'Forbidden' });
      };
    }),
  },
  {
    id: 'answers-limited-writes-with-404',
    title: 'A subscription that is one request too many is answered 404.',
    clauses: ['rate-limit-exceeded'],
    options: exceeded(
      'webhook_write',
      () =>
        (reply, { label, operation }) =>
          operation === 'createSubscription' && label === 'rate-limit' ? missing : reply,
    ),
  },
];

const missing = json(404, { detail: 'Not found' });

// As many come in a burst alone.
const MANY = 100;

// Only a burst meets such a limit.
function exceeded(bucket: Bucket, tamper: () => Tamper): () => ReferenceOptions {
  const limits = { [bucket]: { kind: 'fixed-window', requests: 150, windowMs: 2000 } } as const;
  return () => ({ limits, tamper: tamper() });
}
