import { describe, expect, it } from 'vitest';
import { dropFields } from '../../reference/mutants/edit.ts';
import { expectFault, limits, type Fault } from './faults.ts';
import { judgeReference } from './judge-reference.ts';

const invalid = ['endpoint-not-https', 'event-unknown', 'list-empty'];

const faults: readonly Fault[] = [
  {
    what: 'stores a subscription that is limited',
    only: ['rate-limit-exceeded/webhook-write'],
    options: { limits, behaviour: { storesRefused: (_, label) => label === 'rate-limit' } },
    clauses: ['no-trace-of-limited-write'],
  },
  {
    what: 'retries an asset although the retry is limited',
    only: ['rate-limit-exceeded/submission-write'],
    options: {
      limits,
      behaviour: { storesRefused: (operation, label) => operation === 'retryAsset' && label === 'rate-limit' },
    },
    clauses: ['no-trace-of-limited-write'],
  },
  ...['no-trace', ...invalid].map((only): Fault => ({
    what: `stores a subscription that it refuses with 422 (${only})`,
    only: [only],
    options: {
      behaviour: {
        storesRefused: (operation, label) => operation === 'createSubscription' && label === 'field-invalid',
      },
    },
    clauses: ['no-trace'],
  })),
  {
    what: 'changes a subscription that it refuses to change',
    only: ['no-trace'],
    options: { behaviour: { storesRefused: (operation) => operation === 'updateSubscription' } },
    clauses: ['no-trace'],
  },
  {
    what: 'deletes a subscription without a key',
    only: ['no-trace'],
    options: { behaviour: { storesRefused: (operation) => operation === 'deleteSubscription' } },
    clauses: ['no-trace'],
  },
  {
    what: 'counts a retry that it refuses',
    only: ['no-trace'],
    options: { behaviour: { storesRefused: (operation) => operation === 'retryAsset' } },
    clauses: ['no-trace'],
  },
  {
    what: 'keeps the blob of a submission that it refuses',
    only: ['no-trace'],
    options: { behaviour: { storesRefused: (operation) => operation === 'createSubmission' } },
    clauses: ['no-trace'],
  },
];

describe('a server that', () => {
  it.each(faults)('$what is found under the right clause', async (fault) => {
    await expectFault(fault);
  });
});

describe('no trace of a refused write is', () => {
  it('what an accepted one made without telling its id', async () => {
    await expectFault({
      only: ['subscription-made', ...invalid],
      options: {
        tamper: (reply, { operation, label }) =>
          operation === 'createSubscription' && label === 'ok' ? dropFields(reply, 'id') : reply,
      },
      clauses: ['success-body'],
    });
  });

  it('what stays although its deletion was accepted; it is left over', async () => {
    const { report } = await judgeReference({
      only: ['subscription-made', ...invalid],
      options: { behaviour: { deleteRemoves: false } },
    });
    expect(report.entries.flatMap(({ findings }) => findings)).toEqual([]);
    const reasons = report.leftovers.map(({ kind, reason }) => `${kind}: ${reason}`);
    expect([...new Set(reasons)]).toEqual([
      'subscription: it is listed even after its deletion',
      'uploadDirect: the API has no way to delete it',
      'createSubmission: the API has no way to delete it',
    ]);
  });
});

it('a deletion that deletes nothing is found by reading what it deleted', async () => {
  await expectFault({
    only: ['subscription-deleted', 'deleted-subscription-gone'],
    options: { behaviour: { deleteRemoves: false } },
    clauses: ['deleted-subscription-gone'],
  });
});

it('is told by the write that was refused, not by the read that followed', async () => {
  const { entries } = await judgeReference({
    only: ['no-trace/submission-foreign'],
    options: {
      tamper: (reply, { key, operation }) =>
        key === 'foreign' && operation === 'createSubmission' ? { ...reply, status: 404 } : reply,
    },
  });
  const [entry] = entries;
  expect([entry?.outcome, entry?.received]).toEqual(['fail', 404]);
  expect(entry?.sent).toMatch(/^POST .*\/submissions, key: foreign/);
});
