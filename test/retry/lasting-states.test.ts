import { describe, expect, it } from 'vitest';
import { json, setFields } from '../../reference/mutants/edit.ts';
import type { Tamper } from '../../reference/index.ts';
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

describe('states that vanish in mid-run', () => {
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
});
