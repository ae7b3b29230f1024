import { describe, expect, it, test } from 'vitest';
import { domain, ID, KEY, missing, type Noted } from '../exchanges.ts';
import { judgeAll, tell } from './judge-all.ts';

const limited = { status: 429, answer: { error: 'Rate limit exceeded: reads' }, answerHeaders: { 'retry-after': '5' } };
const submission = {
  submissionId: ID,
  workspaceId: 'w',
  workflowId: null,
  status: 'complete',
  progressPercent: 100,
  createdAt: 'x',
  completedAt: null,
  errorMessage: null,
  isRetryable: false,
  assets: [
    {
      assetId: 'a',
      versionGroupId: 'v',
      versionNumber: 1,
      issueCount: null,
      errorMessage: null,
      errorType: null,
      isRetryable: false,
      retryCount: 0,
    },
  ],
};

describe('what clients did', () => {
  test.each<{ title: string; all: readonly Noted[]; told: readonly string[] }>([
    {
      title: 'a client that comes back too early',
      all: [{ ...limited, startedMs: 0 }, { startedMs: 2000 }],
      told: ['warn waits-for-retry-after: 1.99 s'],
    },
    { title: 'a client that waits', all: [{ ...limited, startedMs: 0 }, { startedMs: 5010 }], told: [] },
    {
      title: 'another client, that was not limited',
      all: [
        { ...limited, startedMs: 0 },
        { startedMs: 2000, headers: { 'user-agent': 'b/2' } },
      ],
      told: [],
    },
    {
      title: 'another client with another key',
      all: [
        { ...limited, startedMs: 0 },
        { startedMs: 2000, key: KEY.replace('0123', '3210') },
      ],
      told: [],
    },
    {
      title: 'another request of the same client',
      all: [
        { ...limited, startedMs: 0 },
        { ...missing, startedMs: 2000 },
      ],
      told: [],
    },
    {
      title: 'requests that were on their way already',
      all: [{ ...limited, startedMs: 0, ms: 500 }, { startedMs: 100 }],
      told: [],
    },
    { title: 'times that are not known', all: [limited, {}], told: [] },
    {
      title: 'a refusal that is sent again unchanged',
      all: [
        { ...missing, startedMs: 0 },
        { ...missing, startedMs: 1000 },
      ],
      told: ['warn never-sends-a-refusal-again: sent again after 0.99 s, unchanged'],
    },
    {
      title: 'a refusal that is asked for again after a change',
      all: [
        { ...missing, startedMs: 0 },
        { method: 'DELETE', path: `/webhooks/subscriptions/${ID}`, status: 204, answer: null, startedMs: 500 },
        { ...missing, startedMs: 1000 },
      ],
      told: [],
    },
    {
      title: 'a refusal that is asked for again much later',
      all: [
        { ...missing, startedMs: 0 },
        { ...missing, startedMs: 100_000 },
      ],
      told: [],
    },
    {
      title: 'a state that ends by itself',
      all: [0, 1000].map((startedMs) => ({
        path: `/submissions/${ID}/assets/${ID}/topics`,
        status: 404,
        answer: domain,
        startedMs,
      })),
      told: [],
    },
    {
      title: 'a hot loop',
      all: Array.from({ length: 12 }, (_, index) => ({
        path: `/submissions/${ID}`,
        answer: submission,
        startedMs: 50 * index,
      })),
      told: ['warn keeps-its-pace: 11'],
    },
    {
      title: 'a loop with a pause',
      all: Array.from({ length: 12 }, (_, index) => ({
        path: `/submissions/${ID}`,
        answer: submission,
        startedMs: 150 * index,
      })),
      told: [],
    },
  ])('$title', ({ all, told }) => {
    expect(tell(judgeAll(all))).toEqual(told);
  });

  it('fails where all is of one client', () => {
    const report = judgeAll([{ ...limited, startedMs: 0 }, { startedMs: 2000 }], { isOneClient: true });
    expect(tell(report)).toEqual(['fail waits-for-retry-after: 1.99 s']);
    expect(report).toMatchObject({ exitCode: 1, decidedBy: 'a required clause is broken: waits-for-retry-after' });
  });
});
