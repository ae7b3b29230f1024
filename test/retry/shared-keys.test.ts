import { describe, expect, it } from 'vitest';
import { limitEach, type ReferenceOptions } from '../../reference/index.ts';
import { createLimiters, type LimitRule } from '../../reference/server/limiter/index.ts';
import { upload } from './faults.ts';
import { judgeReference } from './judge-reference.ts';

const rule: LimitRule = { kind: 'fixed-window', requests: 20, windowMs: 2000 };

// Others who have the same key send what the limiter counts, so that the place which a wait promised is taken; `until` a
// moment after the start.
function crowded(now: () => number, until: number): ReferenceOptions {
  const began = now();
  const limiters = createLimiters(limitEach(rule));
  return {
    limits: { upload: { ...rule, requests: 1_000_000 } },
    tamper: (reply, { operation }) => {
      if (operation !== 'createUploadUrl') return reply;
      const limit = limiters('a key', 'upload');
      const isCrowded = now() < began + until;
      if (isCrowded) for (let sent = 0; sent < rule.requests; sent += 1) limit(now());
      const waitMs = limit(now());
      if (waitMs <= 0) return reply;
      const headers: [string, string][] = [
        ['Content-Type', 'application/json'],
        ['Retry-After', String(Math.ceil(waitMs / 1000))],
      ];
      return { status: 429, headers, body: JSON.stringify({ error: 'Rate limit exceeded: too many uploads' }) };
    },
  };
}

describe('a wait that others who share the key', () => {
  it('spoil once is an unstable warning', async () => {
    const { entries } = await judgeReference({ only: [upload], timedOptions: (now) => crowded(now, 3000) });
    expect(entries).toMatchObject([{ outcome: 'warn', unstable: true, reason: '1 of 2 times' }]);
  });

  it('spoil each time is a failure', async () => {
    const { entries } = await judgeReference({ only: [upload], timedOptions: (now) => crowded(now, 1_000_000) });
    expect(entries).toMatchObject([{ outcome: 'fail' }]);
  });
});
