import { describe, expect, test } from 'vitest';
import { createJudgeExchange } from '../../../engine/traffic/index.ts';
import { contract, domain, exchange } from '../exchanges.ts';

describe('a request is matched to its operation', () => {
  test.each([
    [
      'a base path behind a gateway',
      'https://gateway.example.com/v2/api/integrations/submissions/x',
      [],
      'getSubmission',
    ],
    [
      'below a base URL',
      'https://a.example.com/api/integrations/submissions/x',
      ['https://a.example.com'],
      'getSubmission',
    ],
    [
      'below the address of the API',
      'https://a.example.com/api/integrations/submissions/x',
      ['https://a.example.com/api/integrations/'],
      'getSubmission',
    ],
    [
      'another port',
      'https://a.example.com:8443/api/integrations/submissions/x',
      ['https://a.example.com'],
      'elsewhere',
    ],
    [
      'the usual port',
      'https://a.example.com:443/api/integrations/submissions/x',
      ['https://A.example.com'],
      'getSubmission',
    ],
    ['a query and a fragment', 'https://a.example.com/api/integrations/submissions/x?y#z', [], 'getSubmission'],
    ['an empty id', 'https://a.example.com/api/integrations/submissions/', [], 'not-judgeable'],
  ])('%s', (_, target, baseUrls, found) => {
    const judged = createJudgeExchange(contract, { baseUrls })(exchange({ url: target, status: 404, answer: domain }));
    expect(judged.kind === 'judged' ? judged.operation.id : judged.kind).toBe(found);
  });
});
