import { expect, test } from 'vitest';
import type { Exchange, Profile } from '../../../engine/core/model/index.ts';
import { recordExchange } from '../../../engine/core/report/index.ts';
import { makeProbe } from '../builders.ts';

const profile = { baseUrl: 'https://a.example', keys: {}, secrets: [] } as unknown as Profile; // the parts that are read
const exchange: Exchange = { role: 'arrange', probe: makeProbe(), reply: { bytesUp: 0 } };
const record = (over: Partial<Exchange>): object => recordExchange({ ...exchange, ...over }, profile);

test('an exchange is recorded with the time it was sent at and what it was sent for', () => {
  const startedMs = Date.UTC(2026, 0, 1, 9, 30, 0, 250);
  expect(record({ startedMs, arrangement: 'submitted-asset' })).toMatchObject({
    started: '2026-01-01T09:30:00.250Z',
    arrangement: 'submitted-asset',
  });
});

test('what is not known of an exchange is not recorded', () => {
  expect(Object.keys(record({}))).toEqual(['role', 'operation', 'request']);
});
