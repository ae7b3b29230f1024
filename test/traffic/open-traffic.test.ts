import { describe, expect, it, test } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { finishTraffic } from '../../engine/session/traffic/finish-traffic.ts';
import { openTraffic, type StreamOptions } from '../../engine/traffic/index.ts';
import { API, contract, domain, exchange, ID, KEY, type Noted } from './exchanges.ts';

function judge(all: readonly Noted[], options: StreamOptions = {}): Report {
  const traffic = openTraffic(contract, options);
  all.map(exchange).forEach(traffic.take);
  return finishTraffic(contract, traffic.gather(), { sources: ['a test'] }, { failOn: [] }).report;
}

/** The entries that are no plain pass, with what they found. */
function tell({ entries }: Report): readonly string[] {
  return entries
    .filter(({ outcome }) => outcome !== 'pass')
    .map(
      ({ clause, outcome, findings }) => `${outcome} ${clause}: ${findings.map(({ received }) => received).join(', ')}`,
    );
}

const limited = { status: 429, answer: { error: 'Rate limit exceeded: reads' }, answerHeaders: { 'retry-after': '5' } };
const missing = { path: `/submissions/${ID}`, status: 404, answer: domain };
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

describe('what rests on a header that is missing', () => {
  it('counts where other requests have it', () => {
    expect(tell(judge([{}, { key: null }]))).toEqual(['fail missing-key: 200']);
  });

  it('counts wherever in the traffic they come', () => {
    expect(tell(judge([{ key: null }, {}]))).toEqual(['fail missing-key: 200']);
  });

  it('is not told where no request has it, as a tool may have taken it out', () => {
    const report = judge([{ key: null }, { key: null, status: 200 }]);
    expect(tell(report)).toEqual(['skip missing-key: ']);
    expect(report).toMatchObject({ exitCode: 0 });
    expect(report.entries.find(({ clause }) => clause === 'missing-key')?.reason).toContain(
      'no request of the traffic has X-API-Key',
    );
  });
});

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
    {
      title: 'a key that goes to the host of a presigned URL',
      all: [{}, { method: 'PUT', url: 'https://blobs.example.com/a?sig=0123456789', status: 201 }],
      told: ['fail keeps-its-key-from-the-upload-host: the key'],
    },
    {
      title: 'a key that goes there in another header',
      all: [
        {},
        {
          method: 'PUT',
          url: 'https://blobs.example.com/a',
          key: null,
          headers: { authorization: `Bearer ${KEY}` },
          status: 201,
        },
      ],
      told: ['fail keeps-its-key-from-the-upload-host: the key'],
    },
    {
      title: 'a key that follows a redirect',
      all: [
        { status: 307, answerHeaders: { location: 'https://other.example.com/x' } },
        { url: 'https://other.example.com/x' },
      ],
      told: ['warn keeps-its-key-on-redirect: the key'],
    },
    {
      title: 'a key that another API has in a header of the same name',
      all: [{}, { url: 'https://other.example.com/x', key: 'another-key-of-another-api' }],
      told: [],
    },
    {
      title: 'an upload without the key',
      all: [{}, { method: 'PUT', url: 'https://blobs.example.com/a', key: null, status: 201 }],
      told: [],
    },
  ])('$title', ({ all, told }) => {
    expect(tell(judge(all))).toEqual(told);
  });

  it('fails where all is of one client', () => {
    const report = judge([{ ...limited, startedMs: 0 }, { startedMs: 2000 }], { isOneClient: true });
    expect(tell(report)).toEqual(['fail waits-for-retry-after: 1.99 s']);
    expect(report).toMatchObject({ exitCode: 1, decidedBy: 'a required clause is broken: waits-for-retry-after' });
  });

  it('is told by a fingerprint, from which no key can be read', () => {
    const { traffic } = judge([{ headers: { 'user-agent': 'a/1' } }, { headers: { 'user-agent': 'b/2' } }]);
    expect(traffic?.clients.map(({ userAgent, exchanges }) => [userAgent, exchanges])).toEqual([
      ['a/1', 1],
      ['b/2', 1],
    ]);
    expect(JSON.stringify(traffic)).not.toContain(KEY.slice(0, 12));
  });
});

describe('the report of traffic', () => {
  it('counts each departure once, with how often it came and one exchange that shows it', () => {
    const wrong = { ...missing, answer: { error: 'x' } };
    const report = judge([missing, ...Array.from({ length: 50 }, () => wrong)]);
    const entry = report.entries.find(({ case: id }) => id === 'traffic/getSubmission/404');
    expect(entry).toMatchObject({ outcome: 'fail', reason: '50 of 51 exchanges', received: 404, statuses: [404] });
    expect(entry?.exchanges).toHaveLength(2);
    expect(report.envelopes.find(({ name }) => name === 'domain')).toMatchObject({
      matched: 1,
      others: [{ times: 50 }],
    });
  });

  it('has a cell for what was met, and says of the others that the traffic did not meet them', () => {
    const { grid, coverage } = judge([{}, missing]);
    const met = grid
      .filter(({ state }) => state !== 'not-exercised')
      .map(({ operation, status }) => `${operation} ${status}`);
    expect(met.sort()).toEqual(['getSubmission 404', 'listSubscriptions 200']);
    expect(coverage.statuses).toEqual({ exercised: 2, total: grid.length });
    expect(new Set(grid.filter(({ state }) => state === 'not-exercised').map(({ reason }) => reason))).toEqual(
      new Set(['the traffic did not meet it']),
    );
  });

  it('passes nothing of which only a part was recorded', () => {
    const report = judge([{ answer: undefined }]);
    expect(report.entries.find(({ case: id }) => id === 'traffic/listSubscriptions/200')).toMatchObject({
      outcome: 'skip',
      reason: 'the body was not recorded (1 exchange)',
    });
    expect(report.traffic).toMatchObject({
      exchanges: { judged: 0, partly: 1 },
      notJudgeable: [{ reason: 'the body was not recorded', times: 1 }],
    });
    expect(report.clauses.find(({ id }) => id === 'success-body')).toMatchObject({ outcome: 'skip', exchanges: 0 });
  });

  test.each<{ title: string; all: readonly Noted[]; decidedBy: string }>([
    { title: 'no exchange', all: [], decidedBy: 'there was no exchange to judge' },
    {
      title: 'another API',
      all: [
        { url: 'https://api.example.org/v1/a' },
        { url: 'https://api.example.org/v1/b' },
        { url: 'https://cdn.example.org/c' },
      ],
      decidedBy:
        'of 3 exchanges none was with the MediaMagic Integrations API at /api/integrations; they went to https://api.example.org (2), https://cdn.example.org (1)',
    },
    {
      title: 'nothing but unknown paths',
      all: [{ url: `${API}/v2/things` }],
      decidedBy: 'of 1 exchange none could be judged: the path is of no documented operation (1)',
    },
  ])('cannot tell of $title', ({ all, decidedBy }) => {
    expect(judge(all)).toMatchObject({ exitCode: 3, verdict: 'inconclusive', decidedBy });
  });

  it('holds none of the secrets that the traffic shows', () => {
    const secrets = [
      KEY,
      'session-0123456789',
      'a-token-in-a-url',
      'team:pass-of-the-door',
      'hunter2-of-the-body',
      'f00ba4-signature',
    ];
    const report = judge([
      { ...missing, answer: { detail: `No ${KEY} and ${encodeURIComponent(KEY)}`, docs_url: 'x' } },
      {
        url: `https://user:pass-of-the-url@staging.example.com/api/integrations/submissions/${ID}?access_token=a-token-in-a-url&sig=f00ba4-signature`,
        headers: {
          cookie: 'sid=session-0123456789',
          authorization: `Basic ${Buffer.from('team:pass-of-the-door').toString('base64')}`,
        },
        status: 404,
        answer: { wrong: 'session-0123456789 pass-of-the-door a-token-in-a-url' },
      },
      { method: 'POST', body: { password: 'hunter2-of-the-body' }, status: 422, answer: { wrong: 'x' } },
    ]);
    const text = JSON.stringify(report);
    expect(text).toContain('no-key-echo');
    for (const secret of [...secrets, 'pass-of-the-url', 'pass-of-the-door']) expect(text).not.toContain(secret);
  });
});
