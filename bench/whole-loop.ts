import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import type { Probe } from '../engine/core/model/index.ts';
import { createSender } from '../engine/io/send/index.ts';
import { judgeTarget } from '../engine/session/judge-target.ts';
import { hearExchanges } from './hear-exchanges.ts';
import { median, usageOf, type Figure, type Usage } from './measure.ts';
import { LIMITS, openRun, repeatPlan, type OpenRun } from './open-run.ts';
import { serve } from './serve.ts';

/** Exchanges per second of a run with its journal, against the same requests sent by a bare pool. */
export async function measureWholeLoop(isLong: boolean): Promise<readonly Figure[]> {
  const served = await serve();
  const times = isLong ? 30 : 10;
  const run = await openRepeated(served.baseUrl, times);
  const probes = await hearProbes(served.baseUrl, times);
  const rounds: { readonly loop: Usage; readonly sender: Usage; readonly pool: Usage }[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const pool = await usageOf(() => sendByPool(served.baseUrl, LIMITS.concurrency, probes));
    const sender = await usageOf(() => sendBySender(run, probes));
    const loop = await usageOf(() => judge(run));
    if (round >= WARM_UP) rounds.push({ loop, sender, pool });
  }
  served.process.kill();
  const perSecond = (of: 'loop' | 'sender' | 'pool'): number =>
    probes.length / median(rounds.map((round) => round[of].seconds));
  const toPool = (of: 'loop' | 'sender', what: keyof Usage): number =>
    median(rounds.map((round) => round.pool[what] / round[of][what]));
  return [
    { what: 'exchanges', value: probes.length, unit: 'a run' },
    { what: 'bare undici pool', value: perSecond('pool'), unit: 'a second' },
    { what: 'our sender alone', value: perSecond('sender'), unit: 'a second' },
    { what: 'whole loop', value: perSecond('loop'), unit: 'a second' },
    { what: 'our sender to the pool', value: toPool('sender', 'seconds'), unit: 'x' },
    { what: 'whole loop to the pool', value: toPool('loop', 'seconds'), unit: 'x', least: 0.85 },
    {
      what: 'processor time of the pool to that of the whole loop',
      value: toPool('loop', 'processorSeconds'),
      unit: 'x',
    },
  ];
}

/** Prepares a run whose plan holds each case so many times: once through is over before it has got going. */
export async function openRepeated(baseUrl: string, times: number): Promise<OpenRun> {
  const run = await openRun(baseUrl, RUNS_OF_STANDARD);
  return { ...run, plan: repeatPlan(run.plan, times) };
}

/** The probes that such a run sends. */
export async function hearProbes(baseUrl: string, times: number): Promise<readonly Probe[]> {
  // In a process of its own: where every exchange is kept, V8 comes to make them where what lives long is.
  const child = fork(new URL(import.meta.url), ['hear', baseUrl, String(times)], { execArgv: [] });
  const [probes] = (await once(child, 'message')) as [readonly Probe[]];
  return probes;
}

const RUNS_OF_STANDARD = 25;

// V8 goes on compiling and recompiling for some tens of thousands of exchanges.
const WARM_UP = 3;
const ROUNDS = 7;

/** Judges by a run, with its journal. */
export async function judge(run: OpenRun, onSend?: () => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'));
  const { signal } = new AbortController();
  const journal = join(folder, 'journal');
  const how = { signal, demands: { failOn: [] }, bail: false, journal, ...(onSend && { onSend }) };
  await judgeTarget({ ...run, ...how });
  await rm(folder, { recursive: true });
}

/** Sends probes by nothing but a pool of connections. */
export async function sendByPool(baseUrl: string, concurrency: number, probes: readonly Probe[]): Promise<void> {
  const pool = new Pool(baseUrl, { connections: concurrency, pipelining: 1 });
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

const [, , word, target = '', rounds = ''] = process.argv;
if (word === 'hear') {
  const exchanges = await hearExchanges(await openRepeated(target, Number(rounds)));
  process.send?.(
    exchanges.map(({ probe }) => probe),
    () => process.exit(),
  );
}
