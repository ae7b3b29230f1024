import { describe, expect, it, test } from 'vitest';
import { API, ID, KEY, missing, type Noted } from '../exchanges.ts';
import { judgeAll } from './judge-all.ts';

describe('the report of traffic', () => {
  it('counts each departure once, with how often it came and one exchange that shows it', () => {
    const wrong = { ...missing, answer: { error: 'x' } };
    const report = judgeAll([missing, ...Array.from({ length: 50 }, () => wrong)]);
    const entry = report.entries.find(({ case: id }) => id === 'traffic/getSubmission/404');
    expect(entry).toMatchObject({ outcome: 'fail', reason: '50 of 51 exchanges', received: 404, statuses: [404] });
    expect(entry?.exchanges).toHaveLength(2);
    expect(report.envelopes.find(({ name }) => name === 'domain')).toMatchObject({
      matched: 1,
      others: [{ times: 50 }],
    });
  });

  it('has a cell for what was met, and says of the others that the traffic did not meet them', () => {
    const { grid, coverage } = judgeAll([{}, missing]);
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
    const report = judgeAll([{ answer: undefined }]);
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
    expect(judgeAll(all)).toMatchObject({ exitCode: 3, verdict: 'inconclusive', decidedBy });
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
    const report = judgeAll([
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
