import { describe, expect, it } from 'vitest';
import { dropFields, json, setFields, setHeader } from '../../reference/mutants/edit.ts';
import { limitEach, type Reply, type Tamper, type TamperContext } from '../../reference/index.ts';
import type { Depth } from '../../engine/core/model/index.ts';
import { judgeReference } from './judge-reference.ts';
import { limits } from './faults.ts';

/** A server that departs where a procedure finds no occasion for what its case is about. */
interface Hidden {
  readonly what: string;
  readonly only: string;
  readonly tamper: () => Tamper;
  readonly found: readonly string[];
  readonly isLimited?: boolean;
  readonly depth?: Depth;
}

const broken = (reply: Reply): Reply => setFields(reply, { request_id: 'assay' });
const submission = { submissionId: 'assay', workflowId: null, ablyChannel: null, status: 'submitted', assets: [] };

const hidden: readonly Hidden[] = [
  {
    what: 'accepts what a repetition was to repeat',
    only: 'again-409/sent-again/already-submitted/same-blob-path',
    tamper: () =>
      at(
        ({ label }) => label === 'already-submitted',
        [0],
        () => json(201, submission),
      ),
    found: ['already-submitted'],
  },
  {
    what: 'fails on what a repetition was to repeat',
    only: 'again-409/sent-again/already-submitted/same-blob-path',
    tamper: () =>
      at(
        ({ label }) => label === 'already-submitted',
        'each',
        () => json(500, { detail: 'No' }),
      ),
    found: ['already-submitted'],
  },
  {
    what: 'answers what a repetition was to repeat in the shape of another status',
    only: 'again-409/sent-again/already-submitted/same-blob-path',
    tamper: () =>
      at(
        ({ label }) => label === 'already-submitted',
        'each',
        () => json(403, { error: 'No' }),
      ),
    found: ['already-submitted', 'domain-envelope', 'domain-without-other-keys'],
  },
  {
    what: 'accepts a write whose trace was to be looked for',
    only: 'no-trace/update-no-key',
    tamper: () =>
      at(
        ({ label }) => label === 'missing-key',
        [0],
        () => json(200, {}),
      ),
    found: ['missing-key'],
  },
  {
    what: 'fails on a write whose trace was to be looked for',
    only: 'no-trace/subscription-no-key',
    tamper: () =>
      at(
        ({ label }) => label === 'missing-key',
        'each',
        () => json(500, { detail: 'No' }),
      ),
    found: ['missing-key'],
  },
  {
    what: 'adds a key to the read before a write that it accepts',
    only: 'no-trace/update-type',
    tamper:
      () =>
      (reply, { operation, label, body }) =>
        operation === 'getSubscription'
          ? broken(reply)
          : label === 'field-invalid' && JSON.stringify(body).includes('"a":"b"')
            ? json(200, {})
            : reply,
    found: ['no-request-id', 'property-type'],
  },
  {
    what: 'answers one of the requests that a bucket serves with a 404',
    only: 'rate-limit-exceeded/upload',
    tamper: () =>
      at(
        ({ operation }) => operation === 'createUploadUrl',
        [3],
        () => json(404, { detail: 'No' }),
      ),
    found: ['upload-url-made'],
    isLimited: true,
  },
  {
    what: 'answers every request of a burst with a 404',
    only: 'rate-limit-exceeded/upload',
    tamper: () =>
      at(
        ({ operation }) => operation === 'createUploadUrl',
        'each',
        () => json(404, { detail: 'No' }),
      ),
    found: ['upload-url-made'],
  },
  ...[2, 4].map((place): Hidden => ({
    what: `answers the request that comes ${place} after the first 429 of a burst with a 404`,
    only: 'rate-limit-exceeded/upload',
    tamper: () => {
      let limited = 0;
      return (reply, { label, operation }) => {
        if (operation !== 'createUploadUrl') return reply;
        limited = label === 'rate-limit' || limited > 0 ? limited + 1 : 0;
        return limited % 20 === place && label === 'rate-limit' ? json(404, { detail: 'No' }) : reply;
      };
    },
    found: ['upload-url-made'],
    isLimited: true,
  })),
  {
    what: 'answers the last requests of a burst that is not limited with a 403',
    only: 'rate-limit-exceeded/upload',
    tamper: () =>
      at(
        ({ operation }) => operation === 'createUploadUrl',
        [994, 995, 996, 997, 998, 999],
        () => json(403, { detail: 'No' }),
      ),
    found: ['upload-url-made'],
  },
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
    what: 'answers a write that is to be limited with a 404',
    only: 'rate-limit-exceeded/webhook-write',
    tamper:
      () =>
      (reply, { label, operation }) =>
        operation === 'createSubscription' && label === 'rate-limit' ? json(404, { detail: 'No' }) : reply,
    found: ['rate-limit-exceeded'],
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
  {
    what: 'limits nothing and adds a key to each second answer of a burst',
    only: 'rate-limit-exceeded/upload',
    tamper: () => at(({ operation }) => operation === 'createUploadUrl', [2, 4, 6], broken),
    found: ['no-request-id'],
  },
  {
    what: 'leaves Retry-After out of the second 429 of a burst',
    only: 'rate-limit-exceeded/upload',
    tamper: () =>
      at(
        ({ label }) => label === 'rate-limit',
        [1],
        (reply) => setHeader(reply, 'Retry-After'),
      ),
    found: ['retry-after'],
    isLimited: true,
  },
  {
    what: 'adds a key to the answer that a second request follows',
    only: 'content-type-missing/part',
    tamper: () =>
      at(
        ({ label }) => label === 'media-missing',
        'each',
        () => json(201, { blobPath: 'assay/assay.png', request_id: 'assay' }),
      ),
    found: ['no-request-id'],
  },
  {
    what: 'leaves out of the answer what the second request needs',
    only: 'content-type-missing/part',
    tamper: () =>
      at(
        ({ label }) => label === 'media-missing',
        'each',
        () => json(201, { path: 'assay/assay.png' }),
      ),
    found: ['success-body'],
  },
];

describe('where a procedure finds no occasion, it tells that a server', () => {
  it.each(hidden)('$what', async ({ only, tamper, found, isLimited = false, depth = 'standard' }) => {
    const { entries, report } = await judgeReference({
      only: [only],
      depth,
      options: {
        tamper: tamper(),
        limits: isLimited ? limits : limitEach({ kind: 'fixed-window', requests: 100_000, windowMs: 1000 }),
      },
    });
    const all = entries.flatMap(({ findings }) => findings.map(({ clause }) => clause));
    expect([...new Set(all)].sort()).toEqual(expect.arrayContaining([...found]));
    expect(report.verdict).toBe('violates');
    expect(entries.filter(({ outcome }) => outcome === 'skip')).toEqual([]);
  });
});

describe('a case that found something else than what it is about', () => {
  it('counts as not exercised for its clause, and says why', async () => {
    const { entries, report } = await judgeReference({
      only: ['again-409/sent-again/already-submitted/same-blob-path'],
      options: {
        tamper: at(
          ({ label }) => label === 'already-submitted',
          'each',
          () => json(201, submission),
        ),
      },
    });
    expect(entries[0]).toMatchObject({
      outcome: 'fail',
      unexercised: true,
      reason: 'the probe was answered 201, so that there is no 409 to repeat',
    });
    expect(report.clauses.find(({ id }) => id === 'again-409')).toMatchObject({ outcome: 'skip', cases: 0 });
    expect(report.clauses.find(({ id }) => id === 'already-submitted')).toMatchObject({ outcome: 'fail' });
  });

  it('is unstable where only some tries found it', async () => {
    const { entries } = await judgeReference({
      only: ['again-409/sent-again/already-submitted/same-blob-path'],
      options: {
        tamper: at(
          ({ label }) => label === 'already-submitted',
          [0],
          () => json(201, submission),
        ),
      },
    });
    expect(entries[0]).toMatchObject({ outcome: 'fail', unstable: true });
    expect(entries[0]?.reason).toMatch(/^1 of 3 times: the probe was answered 201/);
  });
});

describe('what a trace cannot be looked for in', () => {
  it.each([
    ['before the write', 'no-trace/update-type', 'getSubscription'],
    ['after the write', 'no-trace/subscription-event', 'listSubscriptions'],
  ])('is an error where the read %s is refused', async (when, only, read) => {
    const { entries, report } = await judgeReference({
      only: [only],
      options: { tamper: (reply, { operation }) => (operation === read ? json(404, { detail: 'No' }) : reply) },
    });
    expect(entries[0]).toMatchObject({ outcome: 'error', reason: `the read ${when} was answered 404` });
    expect(report.verdict).toBe('inconclusive');
  });
});

it('a state that ends with a server error hides none', async () => {
  const { entries } = await judgeReference({
    only: ['results-pending'],
    options: {
      settleMs: 10,
      tamper: (reply, { label }) => (label === 'pending' ? dropFields(json(500, { detail: 'No' }), 'docs_url') : reply),
    },
  });
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.filter(({ outcome }) => outcome === 'pass' || outcome === 'skip')).toEqual([]);
});

// Changes the replies at some places of their order, or each.
function at(
  where: (context: TamperContext) => boolean,
  places: readonly number[] | 'each',
  change: (reply: Reply) => Reply,
): Tamper {
  let count = 0;
  return (reply, context) => {
    if (!where(context)) return reply;
    const place = count++;
    return places === 'each' || places.includes(place) ? change(reply) : reply;
  };
}
