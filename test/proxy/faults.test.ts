import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../engine/core/model/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { parseFault } from '../../engine/session/proxy/parse-fault.ts';
import { playFaults } from '../../engine/session/proxy/play-faults.ts';

const ORIGIN = 'http://127.0.0.1:1';
let contract: Contract;

beforeAll(async () => {
  contract = await openContract('.');
});

describe('a fault', () => {
  it.each([
    ['429', { status: 429, times: 1, after: 0, operations: [], delaySeconds: 0 }],
    [
      '429 retry-after=3 @createSubmission x2',
      { status: 429, retryAfter: 3, operations: ['createSubmission'], times: 2 },
    ],
    [
      '  500  always  @getAsset,getAssetTopics @getAssetIssues ',
      { status: 500, times: Infinity, operations: ['getAsset', 'getAssetTopics', 'getAssetIssues'] },
    ],
    ['reset after=5 delay=0.5', { status: 'reset', after: 5, delaySeconds: 0.5 }],
  ])('is read from %s', (text, expected) => {
    expect(parseFault(text, contract)).toMatchObject({ ...expected, text: text.trim() });
  });

  it.each([
    ['', /^--fault '': it is empty: a fault begins with a status from 200 to 599, or with reset\.$/],
    ['limit', /`limit`: a fault begins with a status/],
    ['42', /`42`: a fault begins with a status/],
    [
      '429 twice',
      /`twice`: it is no part of a fault; there are retry-after=, after=, delay=, @<operation>, x<count>, always\.$/,
    ],
    ['429 x0', /`x0`: give a whole number from 1\.$/],
    ['429 xtwo', /`xtwo`: give a whole number from 1\.$/],
    ['429 retry-after=soon', /`retry-after=soon`: give a whole number from 0\.$/],
    ['429 retry-after', /`retry-after`: it is no part of a fault/],
    ['429 delay=-1', /`delay=-1`: give seconds from 0 to 86400\.$/],
    [
      '429 @createSubmision',
      /`@createSubmision`: there is no operation `createSubmision`; did you mean `createSubmission`\?\.$/,
    ],
    ['418', /`418`: no operation documents it; documented are 200, 201,/],
    ['413 @getSubmission', /`413`: getSubmission does not document it; documented are 200, 401, .*500\.$/],
    ['reset retry-after=1', /`retry-after`: a reset has no header\.$/],
  ])('cannot be %s', (text, message) => {
    expect(() => parseFault(text, contract)).toThrow(message);
  });
});

describe('faults', () => {
  const play = (...texts: readonly string[]): ReturnType<typeof playFaults> =>
    playFaults(
      contract,
      texts.map((text) => parseFault(text, contract)),
      ORIGIN,
    );
  const path = '/api/integrations/submissions';

  it('answer with the body that the contract documents', () => {
    const answer = play('402 @createUploadUrl')('POST', '/api/integrations/uploads/url');
    expect(answer).toMatchObject({
      status: 402,
      resets: false,
      delayMs: 0,
      headers: [['Content-Type', 'application/json']],
    });
    expect(JSON.parse(answer?.body ?? '')).toEqual({
      error_code: 'tier_not_authorized_for_integrations_api',
      message: 'made up: message',
      bucket: 'upload',
    });
  });

  it('tell how long to wait', () => {
    expect(play('429')('POST', path)?.headers).toContainEqual(['Retry-After', '1']);
    expect(play('429 retry-after=7')('POST', path)?.headers).toContainEqual(['Retry-After', '7']);
    expect(play('500')('POST', path)?.headers).not.toContainEqual(['Retry-After', '1']);
  });

  it('come as often as is said, where it is said', () => {
    const fault = play('429 @createSubmission x2 after=1', 'reset @createSubmission');
    const statuses = Array.from({ length: 5 }, () => fault('POST', path)).map((answer) =>
      answer?.resets === true ? 'reset' : answer?.status,
    );
    // Each counts the requests that no other one answered before it.
    expect(statuses).toEqual(['reset', 429, 429, undefined, undefined]);
    expect(fault('GET', '/api/integrations/webhooks/subscriptions')).toBeUndefined();
    expect(fault('GET', '/elsewhere')).toBeUndefined();
  });

  it('leave operations alone that do not document them', () => {
    const fault = play('413 always');
    expect(fault('GET', '/api/integrations/webhooks/subscriptions')).toBeUndefined();
    expect(fault('POST', path)?.status).toBe(413);
  });
});
