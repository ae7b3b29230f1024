import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../../engine/core/model/index.ts';
import {
  findInTraffic,
  makeMutants,
  meetCases,
  openBench,
  renderTrafficTable,
  seeInTraffic,
  type TrafficRow,
} from '../../engine/selftest/index.ts';
import { silentSpots } from '../../reference/silent-spots.ts';
import { openLedgerBench } from '../../engine/selftest/judge-ledger.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { isFull } from '../is-full.ts';
import { contract } from './exchanges.ts';

const bench = await openBench({ contract, seed: 1 });

// A recording holds what a decoder made of a body, so that a false label is not seen in it.
const UNSEEN = new Map([['labels-plain-bodies-gzip', ['json-body']]]);

describe('a defect that a run finds', () => {
  it('is found in its recording by every clause that needs no probe, and nothing else is', async () => {
    const meetings = await meetCases(bench);
    const all = makeMutants(bench, meetings);
    const rows: TrafficRow[] = [];
    for (const [index, mutant] of all.entries()) {
      if (isFull || index % 48 === 0 || UNSEEN.has(mutant.id)) rows.push(await seeInTraffic(mutant, bench, meetings));
    }
    expect(rows.length).toBeGreaterThan(12);
    expect(rows.some(({ run }) => run.length > 0)).toBe(true);
    const missed = rows.flatMap(({ mutant, run, traffic }) =>
      run.filter((id) => !traffic.includes(id)).map((id) => `${mutant}: ${id}`),
    );
    expect(missed).toEqual([...UNSEEN].flatMap(([mutant, ids]) => ids.map((id) => `${mutant}: ${id}`)));
    expect(rows.flatMap(({ mutant, others }) => others.map((other) => `${mutant}: ${other}`))).toEqual([]);
    if (isFull) expect(readFileSync('docs/judge.md', 'utf8')).toContain(renderTrafficTable(contract, rows));
  });
});

describe('the recording of a run against a faithful server', () => {
  const names = isFull
    ? Object.keys(silentSpots)
    : ['usual', 'another order of checks', 'a front end that refuses odd requests'];
  test.each(names)('shows nothing wrong: %s', async (name) => {
    const { options = {}, warns = [] } = silentSpots[name] ?? {};
    const cases = bench.plan.cases.filter((_, index) => isFull || index % 6 === 0);
    const timed = await bench.judge(options, { cases });
    expect(timed.length).toBeGreaterThan(200);
    const found = findInTraffic(
      contract,
      timed.map(({ entry }) => entry),
    );
    expect(found.filter(({ check }) => !warns.some((one) => one === check)).map(describeFinding)).toEqual([]);
  });
});

describe('the recording of a run against another API', () => {
  it('shows nothing wrong where nothing is', async () => {
    const ledger = await openContract('.', 'ledger');
    const { judge, plan } = await openLedgerBench(ledger, 1, isFull ? 'standard' : 'quick');
    const timed = await judge({}, plan);
    expect(timed.length).toBeGreaterThan(90);
    const found = findInTraffic(
      ledger,
      timed.map(({ entry }) => entry),
    );
    expect(found.map(describeFinding)).toEqual([]);
  });
});

function describeFinding({ clause, level, at, received }: Finding): string {
  return `${clause} (${level}) ${at}: ${received}`;
}
