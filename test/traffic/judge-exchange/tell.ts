import { expect, test } from 'vitest';
import { createJudgeExchange, type JudgeExchange } from '../../../engine/traffic/index.ts';
import { contract, exchange, ID, type Noted } from '../exchanges.ts';

/** An exchange, and what comes of it. */
export interface Told {
  readonly title: string;
  readonly noted: Noted;
  readonly told: readonly string[];
}

/** Judges an exchange by the built-in contract. */
export const judge: JudgeExchange = createJudgeExchange(contract);

/** What came of an exchange, in a line each: findings, and situations that did not just hold. */
export function tell(noted: Noted): readonly string[] {
  const judged = judge(exchange(noted));
  if (judged.kind !== 'judged') return [judged.kind === 'elsewhere' ? 'elsewhere' : `not judgeable: ${judged.reason}`];
  return [
    ...judged.findings.map(({ clause, level, at, received }) => `${clause} (${level}) ${at}: ${received}`),
    ...judged.situations.flatMap(({ clause, outcome, provisional }) =>
      outcome === 'kept' ? [] : [`${clause} ${outcome}${provisional === undefined ? '' : ', provisionally'}`],
    ),
  ];
}

/** Makes a test of each exchange, of which the lines may come in any order. */
export function tellEach(all: readonly Told[]): void {
  test.each(all)('$title', ({ noted, told }) => {
    expect([...tell(noted)].sort()).toEqual([...told].sort());
  });
}

/** A request for the address of an upload. */
export const url: Noted = { method: 'POST', path: '/uploads/url' };

/** Its body. */
export const file = { filename: 'a.png', contentType: 'image/png' };

/** Its answer. */
export const made = {
  uploadUrl: 'https://blobs.example.com/a',
  blobPath: 'w/a.png',
  expiresAt: '2030-01-01T00:00:00Z',
};

/** A read of a submission. */
export const submission: Noted = { method: 'GET', path: `/submissions/${ID}` };
