import { describe, expect, it } from 'vitest';
import { expectFault, limits, rule, upload, waitSaid, type Fault } from './faults.ts';
import { judgeReference } from './judge-reference.ts';

const lies: readonly (Fault & { readonly value?: string })[] = [
  { what: 'missing', clauses: ['retry-after'] },
  { what: 'a date', value: 'Wed, 21 Oct 2026 07:28:00 GMT', clauses: ['retry-after'] },
  { what: 'negative', value: '-1', clauses: ['retry-after'] },
  { what: 'a fraction', value: '1.5', clauses: ['retry-after'] },
  { what: 'words', value: 'two seconds', clauses: ['retry-after'] },
  { what: 'huge', value: '100000', clauses: ['retry-after-bounded'], verdict: 'conforms' },
];

describe('a Retry-After', () => {
  it.each(lies)('that is $what is found by a burst', async ({ value, clauses, verdict = 'violates' }) => {
    await expectFault({ only: [upload], options: { limits, tamper: waitSaid(value) }, clauses, verdict });
  });

  it.each(lies.filter(({ what }) => what !== 'huge'))(
    'that is $what is found when met by accident',
    async ({ value, clauses }) => {
      const { report, entries } = await judgeReference({
        only: ['upload-url-made', 'direct-upload-made', 'filename-traversal', 'content-type-not-allowed'],
        options: { limits: { upload: { ...rule, requests: 4 } }, tamper: waitSaid(value) },
      });
      const broken = entries.filter(({ findings }) => findings.length > 0);
      expect(broken.map((entry) => entry.case)).toEqual(['accident/429']);
      const found = broken.flatMap(({ findings }) => findings.map(({ clause }) => clause));
      expect([...new Set(found)]).toEqual(clauses);
      expect(report.counts).toMatchObject({ error: 0, fail: 1 });
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

  it('that is too small by 3 s is found by what is limited after it', async () => {
    await expectFault({
      only: [upload],
      options: {
        limits: { ...limits, upload: { ...rule, windowMs: 6000 } },
        behaviour: { retryAfterSeconds: (waitMs) => Math.max(0, Math.ceil(waitMs / 1000) - 3) },
      },
      clauses: ['served-after-retry-after'],
    });
  });
});
