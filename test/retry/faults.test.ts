import { describe, expect, it } from 'vitest';
import { json, setHeader, text } from '../../reference/mutants/edit.ts';
import type { LimitRule, Reply, ReferenceOptions, Tamper } from '../../reference/index.ts';
import { judgeReference, type Judged, type Wish } from './judge-reference.ts';

const upload = 'rate-limit-exceeded/upload';
const rule: LimitRule = { kind: 'fixed-window', requests: 20, windowMs: 2000 };
const limits: ReferenceOptions['limits'] = {
  upload: rule,
  submission_write: rule,
  submission_read: rule,
  webhook_write: rule,
  webhook_read: rule,
  sandbox: rule,
};

const id = '00000000-0000-4000-8000-000000000000';
const submission = {
  submissionId: id,
  workflowId: id,
  ablyChannel: 'channel',
  status: 'submitted',
  assets: [{ assetId: id, versionGroupId: id, versionNumber: 1 }],
};

const limitedAs =
  (change: (reply: Reply) => Reply): Tamper =>
  (reply) =>
    reply.status === 429 ? change(reply) : reply;
const waitSaid = (value?: string): Tamper => limitedAs((reply) => setHeader(reply, 'Retry-After', value));

interface Fault extends Wish {
  readonly what: string;
  /** The clauses under which it is found, and no other. */
  readonly clauses: readonly string[];
  readonly verdict: 'conforms' | 'violates';
}

const lies: readonly Fault[] = [
  { what: 'missing', options: { tamper: waitSaid() }, clauses: ['retry-after'], verdict: 'violates' },
  {
    what: 'a date',
    options: { tamper: waitSaid('Wed, 21 Oct 2026 07:28:00 GMT') },
    clauses: ['retry-after'],
    verdict: 'violates',
  },
  { what: 'negative', options: { tamper: waitSaid('-1') }, clauses: ['retry-after'], verdict: 'violates' },
  { what: 'a fraction', options: { tamper: waitSaid('1.5') }, clauses: ['retry-after'], verdict: 'violates' },
  { what: 'words', options: { tamper: waitSaid('two seconds') }, clauses: ['retry-after'], verdict: 'violates' },
  { what: 'huge', options: { tamper: waitSaid('100000') }, clauses: ['retry-after-bounded'], verdict: 'conforms' },
];

describe('a Retry-After', () => {
  it.each(lies)('that is $what is found by a burst', async ({ options, clauses, verdict }) => {
    expectFault(await judgeReference({ only: [upload], options: { limits, ...options } }), clauses, verdict);
  });

  it.each(lies.filter(({ what }) => what !== 'huge'))(
    'that is $what is found when met by accident',
    async ({ options, clauses }) => {
      const judged = await judgeReference({
        only: ['upload-url-made', 'direct-upload-made', 'filename-traversal', 'content-type-not-allowed'],
        options: { limits: { upload: { ...rule, requests: 4 } }, ...options },
      });
      const broken = judged.entries.filter(({ findings }) => findings.length > 0);
      expect(broken.map((entry) => entry.case)).toEqual(['accident/429']);
      expectFault(judged, clauses, 'violates');
      expect(judged.report.counts).toMatchObject({ error: 0, fail: 1 });
    },
  );

  it('that is huge ends the cases that it stops in error', async () => {
    const { report, entries } = await judgeReference({
      only: ['upload-url-made', 'filename-traversal', 'content-type-not-allowed'],
      options: { limits: { upload: { ...rule, requests: 4 } }, tamper: waitSaid('100000') },
    });
    expect(report.counts.fail).toBe(0);
    expect(report.exitCode).toBe(3);
    const reasons = entries.flatMap(({ outcome, reason }) => (outcome === 'error' ? [reason ?? ''] : []));
    expect(new Set(reasons.map((reason) => reason.replace(/^[\w-]+: /, '')))).toEqual(
      new Set(['the target limits requests and asks to wait 100000 s, more than the 120 s allowed']),
    );
  });
});

const others: readonly Fault[] = [
  {
    what: 'asks for a wait that is too small by 3 s',
    only: [upload],
    options: {
      limits: { ...limits, upload: { ...rule, windowMs: 6000 } },
      behaviour: { retryAfterSeconds: (waitMs) => Math.max(0, Math.ceil(waitMs / 1000) - 3) },
    },
    clauses: ['served-after-retry-after'],
    verdict: 'violates',
  },
  {
    what: 'counts all buckets together',
    only: ['rate-limit-exceeded/sandbox'],
    options: { limits, behaviour: { countUnder: (_, key) => key } },
    clauses: ['buckets-independent'],
    verdict: 'violates',
  },
  {
    what: 'counts two buckets together',
    only: [upload],
    options: {
      limits,
      behaviour: { countUnder: (bucket, key) => `${key}:${bucket === 'sandbox' ? 'upload' : bucket}` },
    },
    clauses: ['buckets-independent'],
    verdict: 'violates',
  },
  {
    what: 'answers 503 instead of 429',
    only: [upload],
    options: { limits, tamper: limitedAs(() => json(503, { detail: 'Busy' })) },
    clauses: ['rate-limit-exceeded'],
    verdict: 'violates',
  },
  {
    what: 'answers 404 where a burst is to be served',
    only: [upload],
    options: {
      limits,
      tamper: (reply, { operation }) => (operation === 'createUploadUrl' ? json(404, { detail: 'Gone' }) : reply),
    },
    clauses: ['rate-limit-exceeded'],
    verdict: 'violates',
  },
  {
    what: 'has X-RateLimit headers on what is served',
    only: [upload],
    options: {
      limits,
      tamper: (reply) => (reply.status === 200 ? setHeader(reply, 'X-RateLimit-Limit', '20') : reply),
    },
    clauses: ['no-rate-limit-headers'],
    verdict: 'violates',
  },
  {
    what: 'stores a subscription that is limited',
    only: ['rate-limit-exceeded/webhook-write'],
    options: { limits, behaviour: { storesRefused: (_, label) => label === 'rate-limit' } },
    clauses: ['no-trace-of-limited-write'],
    verdict: 'violates',
  },
  {
    what: 'retries an asset although the retry is limited',
    only: ['rate-limit-exceeded/submission-write'],
    options: {
      limits,
      behaviour: { storesRefused: (operation, label) => operation === 'retryAsset' && label === 'rate-limit' },
    },
    clauses: ['no-trace-of-limited-write'],
    verdict: 'violates',
  },
  {
    what: 'stores a subscription that it refuses with 422',
    only: ['no-trace'],
    options: {
      behaviour: {
        storesRefused: (operation, label) => operation === 'createSubscription' && label === 'field-invalid',
      },
    },
    clauses: ['no-trace'],
    verdict: 'violates',
  },
  {
    what: 'stores a subscription for one wrong property alone',
    only: ['endpoint-not-https', 'event-unknown', 'list-empty'],
    options: {
      behaviour: {
        storesRefused: (operation, label) => operation === 'createSubscription' && label === 'field-invalid',
      },
    },
    clauses: ['no-trace'],
    verdict: 'violates',
  },
  {
    what: 'changes a subscription that it refuses to change',
    only: ['no-trace'],
    options: { behaviour: { storesRefused: (operation) => operation === 'updateSubscription' } },
    clauses: ['no-trace'],
    verdict: 'violates',
  },
  {
    what: 'deletes a subscription without a key',
    only: ['no-trace'],
    options: { behaviour: { storesRefused: (operation) => operation === 'deleteSubscription' } },
    clauses: ['no-trace'],
    verdict: 'violates',
  },
  {
    what: 'counts a retry that it refuses',
    only: ['no-trace'],
    options: { behaviour: { storesRefused: (operation) => operation === 'retryAsset' } },
    clauses: ['no-trace'],
    verdict: 'violates',
  },
  {
    what: 'keeps the blob of a submission that it refuses',
    only: ['no-trace'],
    options: { behaviour: { storesRefused: (operation) => operation === 'createSubmission' } },
    clauses: ['no-trace'],
    verdict: 'violates',
  },
  {
    what: 'answers 201 where it answered 409 before',
    only: ['again-409'],
    options: { tamper: changeSecond('already-submitted', json(201, submission)) },
    clauses: ['again-409'],
    verdict: 'violates',
  },
  {
    what: 'answers 403 where it answered 404 before',
    only: ['again-404'],
    options: { tamper: changeSecond('unknown-submission', json(403, { detail: 'No' })) },
    clauses: ['again-404'],
    verdict: 'violates',
  },
  {
    what: 'gives a 500 that no retry gets over',
    only: ['storage-failure'],
    options: { tamper: stayBroken() },
    clauses: ['recovers-by-backoff'],
    verdict: 'violates',
  },
  {
    what: 'gives a 502 as HTML',
    only: ['results-unavailable'],
    options: { tamper: (reply) => (reply.status === 502 ? text(502, '<html>Bad Gateway</html>') : reply) },
    clauses: ['error-media-type', 'json-body'],
    verdict: 'violates',
  },
];

describe('a server that', () => {
  it.each(others)('$what is found under the right clause', async ({ only = [], options = {}, clauses, verdict }) => {
    expectFault(await judgeReference({ only, options }), clauses, verdict);
  });
});

describe('an honest limiter', () => {
  it.each(['fixed-window', 'sliding-window', 'token-bucket'] as const)(
    'of the kind %s passes every burst',
    async (kind) => {
      const each = Object.fromEntries(Object.keys(limits).map((bucket) => [bucket, { ...rule, kind }]));
      const { report } = await judgeReference({
        only: ['rate-limit-exceeded'],
        options: { limits: each },
        depth: 'deep',
      });
      expect(report.counts).toMatchObject({ pass: 12, fail: 0, warn: 0, error: 0, skip: 0 });
    },
  );
});

function expectFault({ report }: Judged, clauses: readonly string[], verdict: Fault['verdict']): void {
  const found = report.entries.flatMap(({ findings }) => findings.map(({ clause }) => clause));
  expect([...new Set(found)].sort()).toEqual(clauses);
  expect(report.verdict).toBe(verdict);
}

// Every second answer at one point of refusal is another one.
function changeSecond(label: string, reply: Reply): Tamper {
  let count = 0;
  return (usual, context) => {
    if (context.label !== label) return usual;
    count += 1;
    return count % 2 === 0 ? reply : usual;
  };
}

function stayBroken(): Tamper {
  const broken = new Map<string, Reply>();
  return (reply, { operation = '', label, request }) => {
    const name = `${operation} ${request.headers['x-assay-case']?.join('') ?? ''}`;
    if (label === 'storage') broken.set(name, reply);
    return broken.get(name) ?? reply;
  };
}
