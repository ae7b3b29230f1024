import { describe, expect, it } from 'vitest';
import { json, setFields } from '../../reference/mutants/edit.ts';
import type { Reply, Tamper, TamperContext } from '../../reference/index.ts';
import { isFull } from '../is-full.ts';
import { limits } from './faults.ts';
import { judgeReference } from './judge-reference.ts';

const always =
  (status: string): Tamper =>
  (reply, { operation }) =>
    operation === 'getSubmission' && reply.status === 200 ? setFields(reply, { status }) : reply;

describe('submissions that never end', () => {
  it('are waited for twice, and what needs them is an error at once', async () => {
    const { entries, ms, sent } = await judgeReference({
      options: { tamper: always('processing') },
      depth: 'quick',
      rateLimit: { burst: 0 },
    });
    const reasons = entries.flatMap(({ outcome, reason = '' }) => (outcome === 'error' ? [reason] : []));
    const needing = reasons.filter((reason) => reason.includes(', but not with '));
    expect(needing.length).toBeGreaterThan(20);
    expect(new Set(needing.map((reason) => reason.split(':')[0])).size).toBe(new Set(needing).size);
    expect(ms).toBeLessThan(8 * 60_000);
    expect(sent).toBeLessThan(2500);
  });

  it('and tell a status that is none end the wait at once', async () => {
    const { entries, ms } = await judgeReference({
      options: { tamper: always('done') },
      depth: 'quick',
      rateLimit: { burst: 0 },
    });
    const reasons = entries.flatMap(({ outcome, reason = '' }) => (outcome === 'error' ? [reason] : []));
    expect(reasons.filter((reason) => reason.includes('/status is "done"')).length).toBeGreaterThan(20);
    expect(ms).toBeLessThan(60_000);
  });
});

it('what is made without an id is judged all the same', async () => {
  const tamper: Tamper = () => ({ status: 204, headers: [], body: undefined });
  const { report } = await judgeReference({ options: { tamper }, depth: 'quick', rateLimit: { burst: 0 } });
  expect(report.counts.fail).toBeGreaterThan(0);
});

describe('states that vanish in mid-run', () => {
  it('are not waited for', async () => {
    const reads = new Map<string, number>();
    let lost: string | undefined;
    const tamper: Tamper = (reply, { operation, request }) => {
      const id = request.path.split('/').at(-1) ?? '';
      if (operation !== 'getSubmission' || reply.status !== 200) return reply;
      const times = (reads.get(id) ?? 0) + 1;
      reads.set(id, times);
      if (times === 1) return setFields(reply, { status: 'processing' });
      const waitsForTheEnd = request.headers['x-assay-case']?.every((name) => !name.includes('pending'));
      if (waitsForTheEnd === true) lost ??= id;
      return id === lost ? json(404, { detail: 'Submission not found' }) : reply;
    };
    const { report } = await judgeReference({ options: { tamper }, depth: 'quick', rateLimit: { burst: 0 } });
    expect(reads.get(lost ?? '')).toBe(2);
    expect(report.counts).toMatchObject({ fail: 0, error: 0 });
  });

  it('are no failure of what was sent in them', async () => {
    const known = new Set<string>();
    let [reads, isWiped] = [0, false];
    const tamper: Tamper = (reply, { operation, request }) => {
      const { submissionId } = (reply.body ?? {}) as { readonly submissionId?: string };
      if (operation === 'createSubmission' && submissionId !== undefined && !isWiped) known.add(submissionId);
      reads += operation === 'getAsset' ? 1 : 0;
      isWiped ||= reads > 10;
      const isGone = isWiped && [...known].some((id) => request.path.includes(id));
      return isGone && reply.status !== 401 ? json(404, { detail: 'Submission not found' }) : reply;
    };
    const { entries, report } = await judgeReference({ options: { tamper }, depth: 'quick', rateLimit: { burst: 0 } });
    const vanished = entries.filter(({ reason }) => reason?.includes('had vanished'));
    expect(isWiped).toBe(true);
    expect(vanished.length).toBeGreaterThan(0);
    expect(vanished.every(({ outcome }) => outcome === 'warn')).toBe(true);
    expect(report.counts).toMatchObject({ fail: 0, error: 0 });
  });

  it.each([
    [1, 311],
    [2, 396],
    [3, 493],
    [4, 590],
    [5, 784],
    [6, 1172],
    [7, 1366],
    [8, 2500],
  ])(
    'again and again are no failure of bursts and repetitions (seed %i, every %i requests)',
    async (seed, wipeEvery) => {
      const { entries, report } = await judgeReference({ options: { limits }, seed, wipeEvery });
      const vanished = entries.filter(({ reason }) => reason?.includes('had vanished'));
      expect(vanished.length).toBeGreaterThan(0);
      expect(entries.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
      expect(report.counts.fail).toBe(0);
    },
  );

  it.each(isFull ? [97, 150, 211, 311, 450, 700, 1100, 1500] : [311])(
    'again and again are no failure of bursts that are longer than they last (every %i requests)',
    async (wipeEvery) => {
      const { entries } = await judgeReference({ wipeEvery });
      expect(entries.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    },
  );

  // What a refused deletion ended all the same would look like it, and so would an upload that is not kept.
  it('once, whenever it is, are no failure of deletions and of what follows an upload', async () => {
    const reasons = new Set<string | undefined>();
    for (let wipeAt = 1; wipeAt <= (isFull ? 80 : 24); wipeAt += 1) {
      const { entries } = await judgeReference({ only: ENDING, wipeAt });
      const others = entries.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skip');
      expect([...new Set(others.map(({ outcome }) => outcome))].filter((one) => one !== 'warn')).toEqual([]);
      others.forEach(({ reason }) => reasons.add(reason));
    }
    expect(reasons).toContain('once of 3 times: a state that it needs had vanished');
  });
});

const ENDING = [
  'no-trace/delete-no-key',
  'no-trace/delete-foreign',
  'subscription-deleted',
  'submission-made',
  'partial-file',
];

const isOf =
  (name: string): Where =>
  ({ operation }) =>
    operation === name;
const gone = (): Reply => json(404, { detail: 'Submission not found' });

describe('a server that departs while its states are there', () => {
  it.each<Departing>([
    {
      what: 'answers each fifth request of each burst with 404',
      only: 'rate-limit-exceeded/submission-read',
      tamper: () => every(5, isOf('getSubmission'), gone),
    },
    {
      what: 'answers each seventh request of each burst with 404',
      only: 'rate-limit-exceeded/submission-write',
      tamper: () => every(7, isOf('retryAsset'), gone),
    },
    {
      what: 'answers each second repetition with 404',
      only: 'again-409/sent-again/asset-not-retryable/complete',
      tamper: () => every(2, isOf('retryAsset'), gone),
    },
    {
      what: 'answers each third repetition with 404',
      only: 'again-409/sent-again/asset-not-retryable/complete',
      tamper: () => every(3, isOf('retryAsset'), gone, 1),
    },
    {
      what: 'answers with 404 whatever is asked for a second time in a state',
      only: 'again-409/sent-again/asset-not-retryable/complete',
      tamper: () => {
        const asked = new Set<string>();
        return (reply, { operation, request }) => {
          if (operation !== 'retryAsset') return reply;
          const isSecond = asked.has(request.path);
          asked.add(request.path);
          return isSecond ? gone() : reply;
        };
      },
    },
    {
      what: 'deletes each second time what a refused request names',
      only: 'no-trace/delete-no-plan',
      tamper: () => {
        let refused = 0;
        const deleted = new Set<string>();
        return (reply, { operation, request }) => {
          if (operation === 'deleteSubscription' && reply.status === 402 && refused++ % 2 === 0)
            deleted.add(request.path);
          const isGone = deleted.has(request.path) && operation === 'getSubscription' && reply.status === 200;
          return isGone ? json(404, { detail: 'Webhook subscription not found' }) : reply;
        };
      },
    },
    {
      what: 'loses each third subscription that a refused request names',
      only: 'no-trace/delete-no-key',
      tamper: () => {
        let refused = 0;
        const lost = new Set<string>();
        return (reply, { operation, request }) => {
          if (operation === 'deleteSubscription' && reply.status === 401 && refused++ % 3 === 0) lost.add(request.path);
          return lost.has(request.path) && reply.status === 200 ? gone() : reply;
        };
      },
    },
    {
      what: 'knows each third of those that are to be deleted no more',
      only: 'subscription-deleted/own',
      tamper: () => {
        let [deleted, lost] = [0, ''];
        return (reply, { operation, request }) => {
          if (operation === 'deleteSubscription' && reply.status === 204 && deleted++ % 3 === 0) lost = request.path;
          return request.path === lost ? gone() : reply;
        };
      },
    },
  ])('fails: $what', async ({ only, tamper }) => {
    const options = { limits, tamper: tamper(), mediaCheckedAt: 'submission' } as const;
    const { entries } = await judgeReference({ only: [only], options });
    expect(entries.map(({ outcome }) => outcome)).toEqual(['fail']);
  });

  it('fails where it keeps some uploads for nobody', async () => {
    const options = {
      limits,
      tamper: every(3, isOf('createSubmission'), gone, 1),
      mediaCheckedAt: 'submission',
    } as const;
    const { entries } = await judgeReference({ only: ['content-type-contradicted'], options });
    const told = entries.map(({ outcome }) => outcome);
    expect(told).toContain('fail');
    expect(told).not.toContain('error');
  });
});

it('nothing is submitted only to see whether it is there, which would spoil what is tried again', async () => {
  let accepted = 0;
  const tamper: Tamper = (reply, { operation }) =>
    operation === 'createSubmission' && reply.status === 201 && accepted++ === 0 ? gone() : reply;
  const { entries } = await judgeReference({ only: ['no-trace/submission-foreign'], options: { tamper } });
  const [entry] = entries;
  expect(entry?.unstable).toBe(true);
  expect(entry?.exchanges.flatMap(({ response }) => response?.status ?? [])).not.toContain(409);
});

interface Departing {
  readonly what: string;
  readonly only: string;
  readonly tamper: () => Tamper;
}

type Where = (context: TamperContext) => boolean;

function every(step: number, where: Where, change: (reply: Reply) => Reply, place = 0): Tamper {
  let count = 0;
  return (reply, context) => {
    if (!where(context) || reply.status === 429) return reply;
    count += 1;
    return count % step === place ? change(reply) : reply;
  };
}
