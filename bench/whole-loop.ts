import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import type { Probe } from '../engine/core/model/index.ts';
import { createSender } from '../engine/io/send/index.ts';
import { judgeTarget } from '../engine/session/judge-target.ts';
import { hearExchanges } from './hear-exchanges.ts';
import { median, secondsOf, type Figure } from './measure.ts';
import { openRun, repeatPlan, type OpenRun } from './open-run.ts';
import { serve } from './serve.ts';

/** Exchanges per second of a run with its journal, against the same requests sent by a bare pool. */
export async function measureWholeLoop(isLong: boolean): Promise<readonly Figure[]> {
  const served = await serve();
  const once = await openRun(served.baseUrl, RUNS_OF_STANDARD);
  // Once through is over before it has got going.
  const run = { ...once, plan: repeatPlan(once.plan, isLong ? 60 : 20) };
  const probes = (await hearExchanges(run)).map(({ probe }) => probe);
  const rounds: { readonly loop: number; readonly sender: number; readonly pool: number }[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const pool = await secondsOf(() => sendByPool(run, probes));
    const sender = await secondsOf(() => sendBySender(run, probes));
    const loop = await secondsOf(() => judge(run));
    if (round >= WARM_UP) rounds.push({ loop, sender, pool });
  }
  served.process.kill();
  const perSecond = (of: 'loop' | 'sender' | 'pool'): number =>
    probes.length / median(rounds.map((round) => round[of]));
  return [
    { what: 'exchanges', value: probes.length, unit: 'a run' },
    { what: 'bare undici pool', value: perSecond('pool'), unit: 'a second' },
    { what: 'our sender alone', value: perSecond('sender'), unit: 'a second' },
    { what: 'whole loop', value: perSecond('loop'), unit: 'a second' },
    { what: 'our sender to the pool', value: median(rounds.map(({ pool, sender }) => pool / sender)), unit: 'x' },
    { what: 'whole loop to the pool', value: median(rounds.map(({ pool, loop }) => pool / loop)), unit: 'x' },
  ];
}

const RUNS_OF_STANDARD = 25;

// V8 goes on compiling and recompiling for some tens of thousands of exchanges.
const WARM_UP = 3;
const ROUNDS = 5;

async function judge({ redactor, ...prepared }: OpenRun): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'));
  const { signal } = new AbortController();
  const journal = join(folder, 'journal');
  await judgeTarget({ ...prepared, redactor, signal, demands: { failOn: [] }, bail: false, journal });
  await rm(folder, { recursive: true });
}

async function sendByPool({ profile }: OpenRun, probes: readonly Probe[]): Promise<void> {
  const { concurrency } = profile.limits;
  const pool = new Pool(profile.baseUrl, { connections: concurrency, pipelining: 1 });
  await inParallel(probes, concurrency, async ({ method, target, headers, body }) => {
    const text = body?.kind === 'text' ? body.text : null;
    const answer = await pool.request({ method, path: target, headers: headers.flat(), body: text });
    await answer.body.text();
  });
  await pool.close();
}

async function sendBySender({ profile }: OpenRun, probes: readonly Probe[]): Promise<void> {
  const { baseUrl, limits } = profile;
  const { concurrency, timeoutMs, maxResponseBytes } = limits;
  const sender = createSender({
    baseUrl,
    headers: {},
    tls: {},
    userAgent: 'bench',
    timeoutMs,
    maxResponseBytes,
    concurrency,
  });
  const { signal } = new AbortController();
  await inParallel(probes, concurrency, async (probe) => {
    await sender.send(probe, { caseId: 'bench', signal });
  });
  await sender.close();
}

async function inParallel<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
