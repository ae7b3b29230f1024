import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Probe } from '../engine/core/model/index.ts';
import { paceCompiler } from '../engine/cli/run/pace-compiler.ts';
import { median, usageOf, type Figure, type Usage } from './measure.ts';
import { LIMITS } from './open-run.ts';
import { serve } from './serve.ts';
import { hearProbes, judge, openRepeated, sendByPool } from './whole-loop.ts';

/** The first exchanges of a process that judges, to the same requests that a bare pool sends first of all. */
export async function measureColdLoop(isLong: boolean): Promise<readonly Figure[]> {
  const served = await serve();
  const probes = await hearProbes(served.baseUrl, TIMES);
  const rounds: { readonly loop: Usage; readonly pool: Usage }[] = [];
  for (let round = 0; round < (isLong ? 9 : 3); round += 1) {
    const pool = await measureIn('pool', served.baseUrl, probes);
    rounds.push({ pool, loop: await measureIn('loop', served.baseUrl, []) });
  }
  served.process.kill();
  const ratio = (of: keyof Usage): number => median(rounds.map(({ pool, loop }) => pool[of] / loop[of]));
  return [
    { what: 'first exchanges of a process', value: probes.length, unit: 'a run' },
    {
      what: 'bare undici pool',
      value: probes.length / median(rounds.map(({ pool }) => pool.seconds)),
      unit: 'a second',
    },
    { what: 'whole loop', value: probes.length / median(rounds.map(({ loop }) => loop.seconds)), unit: 'a second' },
    { what: 'whole loop to the pool', value: ratio('seconds'), unit: 'x', least: 0.65 },
    { what: 'processor time of the pool to that of the whole loop', value: ratio('processorSeconds'), unit: 'x' },
  ];
}

async function measureIn(what: 'loop' | 'pool', baseUrl: string, probes: readonly Probe[]): Promise<Usage> {
  const child = fork(new URL(import.meta.url), [`${what}-first`, baseUrl], { execArgv: [] });
  child.send(probes);
  const [usage] = (await once(child, 'message')) as [Usage];
  return usage;
}

async function judgeFirst(baseUrl: string): Promise<Usage> {
  // As the command does it.
  const onSend = paceCompiler();
  const run = await openRepeated(baseUrl, TIMES);
  return usageOf(() => judge(run, onSend));
}

// With these about 6,000 exchanges.
const TIMES = 10;

const [, , word, baseUrl = ''] = process.argv;
if (word === 'loop-first' || word === 'pool-first') {
  const [probes] = (await once(process, 'message')) as [readonly Probe[]];
  const usage =
    word === 'loop-first'
      ? await judgeFirst(baseUrl)
      : await usageOf(() => sendByPool(baseUrl, LIMITS.concurrency, probes));
  process.send?.(usage, () => process.exit());
}
