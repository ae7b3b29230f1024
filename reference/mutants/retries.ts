import { limitEach, type LimitRule } from '../server/limiter/index.ts';
import type { ReferenceOptions } from '../server/options.ts';
import { json } from './edit.ts';
import type { Mutant } from './mutant.ts';

const rule: LimitRule = { kind: 'fixed-window', requests: 30, windowMs: 2000 };

const lowLimits: ReferenceOptions = { limits: limitEach(rule) };

/** Servers on which a client that retries as documented comes to harm. */
export const retryMutants: readonly Mutant[] = [
  {
    id: 'asks-to-wait-too-short',
    title: 'The Retry-After of a 429 is a second short.',
    clauses: ['served-after-retry-after'],
    options: () => ({
      ...lowLimits,
      behaviour: { retryAfterSeconds: (waitMs) => Math.max(0, Math.ceil(waitMs / 1000) - 1) },
    }),
  },
  {
    id: 'asks-to-wait-half',
    title: 'The Retry-After of a 429 is half of the window, whenever it comes.',
    clauses: ['served-after-retry-after'],
    options: () => ({
      limits: limitEach({ ...rule, windowMs: 4000 }),
      behaviour: { retryAfterSeconds: () => 2 },
    }),
  },
  {
    id: 'hides-a-penalty',
    title: 'Each refusal begins the wait anew, and Retry-After tells a second less.',
    clauses: ['served-after-retry-after'],
    options: () => ({
      limits: limitEach({ ...rule, kind: 'penalty' }),
      behaviour: { retryAfterSeconds: (waitMs) => Math.ceil(waitMs / 1000) - 1 },
    }),
  },
  {
    id: 'shares-buckets',
    title: 'All requests of a key are counted together.',
    clauses: ['buckets-independent'],
    options: () => ({ ...lowLimits, behaviour: { countUnder: (_bucket, key) => key } }),
  },
  {
    id: 'shares-webhook-buckets',
    title: 'Reads and writes of webhooks are counted together.',
    clauses: ['buckets-independent'],
    options: () => ({
      ...lowLimits,
      behaviour: { countUnder: (bucket, key) => `${key}:${bucket.startsWith('webhook') ? 'webhook' : bucket}` },
    }),
  },
  {
    id: 'makes-limited-subscriptions',
    title: 'A subscription that is limited is made all the same.',
    clauses: ['no-trace-of-limited-write'],
    options: () => ({
      ...lowLimits,
      behaviour: { storesRefused: (operation, label) => operation === 'createSubscription' && label === 'rate-limit' },
    }),
  },
  {
    id: 'makes-refused-subscriptions',
    title: 'A subscription that is refused is made all the same.',
    clauses: ['no-trace'],
    operation: 'createSubscription',
    options: () => ({ behaviour: { storesRefused: (operation) => operation === 'createSubscription' } }),
  },
  {
    id: 'makes-refused-changes',
    title: 'A change of a subscription that is refused is made all the same.',
    clauses: ['no-trace'],
    operation: 'updateSubscription',
    options: () => ({ behaviour: { storesRefused: (operation) => operation === 'updateSubscription' } }),
  },
  {
    id: 'makes-refused-deletions',
    title: 'A deletion that is refused is made all the same.',
    clauses: ['no-trace'],
    operation: 'deleteSubscription',
    options: () => ({ behaviour: { storesRefused: (operation) => operation === 'deleteSubscription' } }),
  },
  {
    id: 'keeps-deleted-subscriptions',
    title: 'A deletion is answered with 204 and deletes nothing.',
    clauses: ['deleted-subscription-gone'],
    // As many as a run makes, so that nothing else is refused for those that stay.
    options: () => ({ subscriptionLimit: 10_000, behaviour: { deleteRemoves: false } }),
  },
  {
    id: 'makes-refused-submissions',
    title: 'A file whose submission is refused is submitted all the same.',
    clauses: ['no-trace'],
    operation: 'createSubmission',
    options: () => ({ behaviour: { storesRefused: (operation) => operation === 'createSubmission' } }),
  },
  {
    id: 'makes-refused-retries',
    title: 'A retry that is refused is made all the same.',
    clauses: ['no-trace'],
    operation: 'retryAsset',
    options: () => ({ behaviour: { storesRefused: (operation) => operation === 'retryAsset' } }),
  },
  {
    id: 'locks-out-at-second-try',
    title: 'The second request without a key is answered with 403.',
    clauses: ['again-401'],
    options: lockOut,
  },
  {
    id: 'never-recovers',
    title: 'A write that failed in storage fails for ever.',
    clauses: ['recovers-by-backoff'],
    options: failForEver,
  },
];

function lockOut(): ReferenceOptions {
  const tries = new Map<string, number>();
  return {
    tamper: (reply, { label, request }) => {
      if (label !== 'missing-key') return reply;
      const name = `${request.method} ${request.path}`;
      tries.set(name, (tries.get(name) ?? 0) + 1);
      return (tries.get(name) ?? 0) % 2 === 0 ? { ...reply, status: 403 } : reply;
    },
  };
}

function failForEver(): ReferenceOptions {
  let hasFailed = false;
  return {
    tamper: (reply, { label, operation }) => {
      hasFailed ||= label === 'storage';
      const isWrite = operation === 'uploadDirect' || operation === 'createSubmission';
      return hasFailed && isWrite && label === 'ok' ? json(500, { detail: 'Internal server error' }) : reply;
    },
  };
}
