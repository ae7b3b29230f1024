import type { RequestListener } from 'node:http';
import { generators } from '../../generators/index.ts';
import type { Contract, Entry, Plan, Profile } from '../core/model/index.ts';
import { createRunProperty } from '../fuzz/index.ts';
import { runPlan } from '../run/index.ts';
import { createRunWalk } from '../walks/index.ts';
import { createMemoryTarget } from './memory/memory-target.ts';
import { createVirtualClock, type VirtualClock } from './memory/virtual-clock.ts';

/** An entry of a run, and the requests that it took to get there. */
export interface TimedEntry {
  readonly entry: Entry;
  readonly requests: number;
}

/** What a server that lives in memory is judged by. */
export interface MemoryRun {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly seed: number;
  readonly plan: Plan;
  readonly bail: boolean;
  /** The most requests that make a failing walk smaller. */
  readonly walkShrinks: number;
  /** Makes the server, whose time is that of the clock. */
  readonly serve: (clock: VirtualClock) => RequestListener;
}

/** Runs a plan against a new server in memory, where waits take no time. */
export async function judgeInMemory(run: MemoryRun): Promise<readonly TimedEntry[]> {
  const { contract, profile, seed, plan, bail, walkShrinks, serve } = run;
  const clock = createVirtualClock();
  const target = createMemoryTarget(serve(clock), clock);
  const { signal } = new AbortController();
  const timed: TimedEntry[] = [];
  const { mediaAllow } = contract;
  await runPlan(plan, {
    contract,
    profile,
    seed,
    tag: 'assay-selftest',
    send: target.send,
    clock,
    owner: target.owner,
    signal,
    bail,
    runProperty: createRunProperty({ contract, generators, mediaAllow, seed, shrinkRequests: 100 }),
    runWalk: createRunWalk({ contract, profile, seed, shrinkRequests: walkShrinks }),
    record: (entry) => {
      timed.push({ entry, requests: target.sent() });
      return entry;
    },
  });
  return timed;
}
