import { describe, expect, it, test } from 'vitest';
import { exchange, type Noted } from '../exchanges.ts';
import { judge, submission, tell } from './tell.ts';

describe('what cannot be told is not judgeable', () => {
  test.each<{ title: string; noted: Noted; told: string }>([
    { title: 'another host', noted: { url: 'https://cdn.example.com/a.js' }, told: 'elsewhere' },
    {
      title: 'a path that only begins so',
      noted: { url: 'https://staging.example.com/api/integrationsx' },
      told: 'elsewhere',
    },
    {
      title: 'a path of no operation',
      noted: { path: '/unknown' },
      told: 'not judgeable: the path is of no documented operation',
    },
    {
      title: 'a method that is not documented',
      noted: { method: 'PUT' },
      told: 'not judgeable: PUT is no documented method of this path',
    },
    {
      title: 'a preflight',
      noted: { method: 'OPTIONS' },
      told: 'not judgeable: a preflight of a browser, which the contract says nothing of',
    },
    { title: 'a cache', noted: { status: 304 }, told: 'not judgeable: the answer came from a cache (304)' },
    {
      title: 'a redirect',
      noted: { status: 307 },
      told: 'not judgeable: the answer is a redirect (307), which may come from what is in front of the API',
    },
    { title: 'no answer', noted: { status: 0 }, told: 'not judgeable: no answer was recorded' },
  ])('$title', ({ noted, told }) => {
    expect(tell(noted)).toEqual([told]);
  });

  it('holds a body that was left out against nothing, and the rest against what it is', () => {
    const judged = judge(
      exchange({ ...submission, status: 404, answer: undefined, answerHeaders: { 'x-ratelimit-limit': '1' } }),
    );
    expect(judged).toMatchObject({
      findings: [{ clause: 'no-rate-limit-headers' }],
      gaps: ['the body was not recorded'],
      clauses: ['error-media-type', 'documented-status', 'no-rate-limit-headers'],
    });
  });

  it('looks for no key where a tool put something in its place', () => {
    const judged = judge(exchange({ ...submission, key: 'REDACTED', status: 404, answer: { detail: 'REDACTED' } }));
    expect(judged).toMatchObject({ findings: [], situations: [] });
    expect(judged.kind === 'judged' && judged.clauses).not.toContain('no-key-echo');
  });
});
