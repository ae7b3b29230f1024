import { describe, expect, it } from 'vitest';
import { domain, exchange } from '../exchanges.ts';
import { file, judge, tellEach, url } from './tell.ts';

describe('what is evidently wrong with a request is held against the answer', () => {
  tellEach([
    {
      title: 'no key, refused',
      noted: { key: null, status: 401, answer: { detail: 'Missing X-API-Key header' } },
      told: [],
    },
    { title: 'no key, accepted', noted: { key: null }, told: ['missing-key broken, provisionally'] },
    {
      title: 'no key and nothing else to refuse, refused otherwise',
      noted: { key: null, status: 403, answer: domain },
      told: ['documented-status (advised) status: 403', 'missing-key broken, provisionally'],
    },
    {
      title: 'no key, and a refusal that may have come first',
      noted: { ...url, key: null, body: file, status: 403, answer: domain },
      told: ['missing-key open'],
    },
    {
      title: 'several faults, refused for one of them',
      noted: { ...url, key: null, body: '[]', status: 401, answer: domain },
      told: ['malformed-json open'],
    },
    {
      title: 'a bad key and a bad body at once',
      noted: { ...url, body: '[]', status: 401, answer: domain },
      told: ['malformed-json open'],
    },
    {
      title: 'a limit that came first',
      noted: {
        ...url,
        body: '[]',
        status: 429,
        answer: { error: 'Rate limit exceeded: x' },
        answerHeaders: { 'retry-after': '1' },
      },
      told: ['malformed-json open'],
    },
    {
      title: 'a failure that came first',
      noted: { ...url, body: '[]', status: 500, answer: domain },
      told: ['malformed-json open'],
    },
    {
      title: 'a refusal that the operation does not know',
      noted: { ...url, body: '[]', status: 409, answer: domain },
      told: [
        'documented-status (advised) status: 409',
        'malformed-json (required) status: 409',
        'malformed-json broken',
      ],
    },
  ]);

  it('is sure of a missing key where a proxy saw the headers', () => {
    const { request, ...rest } = exchange({ key: null });
    const judged = judge({ ...rest, request: { ...request, hasAllHeaders: true } });
    expect(judged).toMatchObject({ findings: [{ clause: 'missing-key', level: 'required', received: '200' }] });
  });
});
