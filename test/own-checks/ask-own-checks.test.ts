import { describe, expect, it } from 'vitest';
import { askOwnChecks, showExchange } from '../../engine/core/own/index.ts';
import type { OwnClause, OwnDemand, OwnExchange } from '../../engine/core/model/index.ts';

const clause: OwnClause = {
  id: 'own-etag',
  statement: 'Every read has an ETag.',
  level: 'advised',
  source: { kind: 'own', file: 'assay.config.ts' },
  digest: 'abc',
};

const shown = showExchange(
  {
    operation: 'getOrder',
    case: 'x',
    role: 'probe',
    request: { method: 'GET', url: 'https://a.b/c', headers: [] },
    response: { status: 200, headers: [], body: '{}', ms: 1 },
  },
  (text) => text,
);

function ask(check: OwnDemand['check'], about: Partial<OwnClause> = {}, status = 200): ReturnType<typeof askOwnChecks> {
  return askOwnChecks([{ clause: { ...clause, ...about }, check }], 'getOrder', status, () => shown, [
    { name: 'keys.main', value: 'sk_test_0123456789' },
  ]);
}

describe('an own check', () => {
  it('gives findings at its level, under its clause, without secrets', () => {
    const { findings, looked, faults } = ask(() => [
      { at: 'header etag', expected: 'an ETag', received: 'sk_test_0123456789', message: 'see 7' },
      { expected: 'a', received: 'b' },
    ]);
    const common = { check: 'own', clause: 'own-etag', level: 'advised' };
    expect(findings).toEqual([
      { ...common, at: 'header etag', expected: 'an ETag (see 7)', received: '[keys.main]' },
      { ...common, at: 'answer', expected: 'a', received: 'b' },
    ]);
    expect([looked, faults]).toEqual([['own-etag'], []]);
  });

  it('that finds nothing has looked, and one that returns nothing has not', () => {
    expect(ask(() => [])).toEqual({ findings: [], looked: ['own-etag'], faults: [] });
    expect(ask(() => undefined)).toEqual({ findings: [], looked: [], faults: [] });
  });

  it.each<[Partial<OwnClause>, number, boolean]>([
    [{}, 503, true],
    [{ operations: ['getOrder'] }, 200, true],
    [{ operations: ['listOrders'] }, 200, false],
    [{ statuses: [200, 404] }, 404, true],
    [{ statuses: [200, 404] }, 405, false],
    [{ statuses: ['4xx'] }, 499, true],
    [{ statuses: ['4xx'] }, 500, false],
    [{ operations: ['listOrders'], statuses: [200] }, 200, false],
  ])('with %o is asked of a %i: %s', (about, status, expected) => {
    expect(ask(() => [], about, status).looked).toEqual(expected ? ['own-etag'] : []);
  });

  const change = (exchange: OwnExchange): void => {
    'use strict';
    (exchange.response as { status: number }).status = 200;
  };

  it.each<[string, OwnDemand['check'], string]>([
    [
      'throws an error',
      () => {
        throw new TypeError('x is not a function');
      },
      'throws TypeError: x is not a function',
    ],
    [
      'throws a text',
      () => {
        throw 'no'; // eslint-disable-line @typescript-eslint/only-throw-error -- Others may.
      },
      'throws no',
    ],
    ['changes the exchange', change, 'an exchange cannot be changed'],
    ['returns a promise', () => Promise.resolve([]), 'returns a promise'],
    ['returns a promise that fails', () => Promise.reject(new Error('later')), 'returns a promise'],
    ['returns null', () => null, 'returns null, and neither a list of findings nor undefined'],
    ['returns a boolean', () => true, 'returns a boolean'],
    ['returns one finding alone', () => ({ expected: 'a', received: 'b' }), 'returns an object'],
    ['returns a list of texts', () => ['no ETag'], 'returns at 0 a string, and no finding'],
    ['returns a list of lists', () => [[]], 'returns at 0 a list, and no finding'],
    ['leaves `received` out', () => [{ expected: 'a' }], 'returns at 0 a finding without `received`'],
    [
      'makes the second finding wrong',
      () => [
        { expected: 'a', received: 'b' },
        { expected: 'a', received: 1 },
      ],
      'returns at 1 a finding whose `received` is a number, and no text',
    ],
    ['has a key of its own', () => [{ expected: 'a', received: 'b', level: 'x' }], 'the unknown key `level`'],
    [
      'tells a secret while it throws',
      () => {
        throw new Error('sk_test_0123456789');
      },
      'throws Error: [keys.main]',
    ],
  ])('that %s is at fault, and says nothing of the target', (_, check, reason) => {
    const { findings, looked, faults } = ask(check);
    expect([findings, looked]).toEqual([[], []]);
    expect(faults).toEqual([{ clause: 'own-etag', reason: expect.stringContaining(reason) as string }]);
  });

  it('makes nothing of an exchange that none is about', () => {
    const show = (): OwnExchange => {
      throw new Error('it was made');
    };
    const check: OwnDemand = { clause: { ...clause, statuses: [404] }, check: () => [] };
    expect(askOwnChecks([check], 'getOrder', 200, show, []).looked).toEqual([]);
  });
});
