import { describe, expect, it } from 'vitest';
import { dropFields, json } from '../../../reference/mutants/edit.ts';
import { judgeReference } from '../judge-reference.ts';
import { at, submission } from './hidden.ts';

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
