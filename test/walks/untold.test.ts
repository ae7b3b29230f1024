import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { runContract } from '../../engine/index.ts';
import { createReference, limitEach, type ReferenceOptions } from '../../reference/index.ts';

describe('a walk is not held against a target', () => {
  it('that loses what it keeps in the middle of it', async () => {
    const { report } = await walkOn({}, (_request, count, reference) => {
      if (WIPED.includes(count)) reference.wipe();
    });
    expect(report.counts.fail).toBe(0);
    const lost = report.entries.filter(({ outcome }) => outcome === 'warn');
    expect(lost).not.toEqual([]);
    for (const { reason } of lost) expect(reason).toMatch(/: the walk is not judged: what it made had vanished, or/);
    expect(report.exitCode).toBe(0);
  });

  it('whose subscriptions others change', async () => {
    let isDone = false;
    let wasChanged = false;
    const { report } = await walkOn({
      tamper: (reply, { operation, label }) => {
        wasChanged ||= operation === 'updateSubscription' && label === 'ok';
        const isShown = operation === 'getSubscription' && label === 'ok' && wasChanged && !isDone;
        isDone ||= isShown;
        const { enabled } = reply.body as { readonly enabled?: unknown };
        return isShown ? { ...reply, body: { ...(reply.body as object), enabled: enabled !== true } } : reply;
      },
    });
    expect(isDone).toBe(true);
    expect(report.counts.fail).toBe(0);
  });

  it('that limits it for longer than is allowed; the run goes on', async () => {
    const limits = limitEach({ kind: 'fixed-window', requests: 3, windowMs: 3_600_000 });
    const { report } = await walkOn({ limits });
    expect(report.counts.fail).toBe(0);
    expect(report.entries).toHaveLength(WALKS);
    const reasons = report.entries.flatMap(({ outcome, reason }) => (outcome === 'error' ? [reason] : []));
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatch(/^the walk is not judged: the target limits requests/);
    expect(report.exitCode).toBe(3);
  });

  it('whose workspace holds things of others: none of them is named', async () => {
    const own = new Set<string>();
    const named: string[] = [];
    const { report } = await walkOn({
      tamper: (reply, { operation, label, request, key }) => {
        const id = /\/subscriptions\/([^/]+)/.exec(request.path)?.[1];
        if (operation === 'createSubscription' && label === 'ok') own.add(String((reply.body as { id?: unknown }).id));
        if (id !== undefined && key === 'sandbox' && operation !== 'getSubscription' && !own.has(id)) named.push(id);
        return reply;
      },
    });
    expect(report.exitCode).toBe(0);
    expect(own.size).toBeGreaterThan(0);
    expect(named).toEqual([]);
  });
});

const WALKS = 24;

// The requests before which all is lost: what is performed again is let be.
const WIPED = [40, 60, 90];

async function walkOn(
  options: ReferenceOptions,
  onRequest?: (request: IncomingMessage, count: number, reference: ReturnType<typeof createReference>) => void,
): Promise<{ readonly report: Report }> {
  const reference = createReference(options);
  let count = 0;
  const app = (request: IncomingMessage, response: ServerResponse): void => {
    count += 1;
    onRequest?.(request, count, reference);
    reference.listener(request, response);
  };
  const { keys } = reference;
  const { sandbox, foreign } = keys;
  const rateLimit = { maxWaitSeconds: 1 };
  return { report: await runContract({ app, keys: { sandbox, foreign }, only: ['walk'], walks: WALKS, rateLimit }) };
}
