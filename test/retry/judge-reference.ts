import type { Contract, Depth, Entry, Profile, Report, Send } from '../../engine/core/model/index.ts';
import { leastSeconds, planCases } from '../../engine/core/plan/index.ts';
import { createRandom, type Random } from '../../engine/core/random/index.ts';
import { makeReport } from '../../engine/core/report/index.ts';
import { createRunProperty } from '../../engine/fuzz/index.ts';
import { builtInContract, loadContract, resolveProfile } from '../../engine/io/load/index.ts';
import { runPlan, type Clock } from '../../engine/run/index.ts';
import { createMemoryTarget } from '../../engine/selftest/memory/memory-target.ts';
import { createVirtualClock } from '../../engine/selftest/memory/virtual-clock.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { generators } from '../../generators/index.ts';
import { createReference, type ReferenceOptions } from '../../reference/index.ts';

/** What is judged, and how. */
export interface Wish {
  readonly options?: ReferenceOptions;
  /** Makes the options of a server that looks at the clock. */
  readonly timedOptions?: (now: () => number) => ReferenceOptions;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly depth?: Depth;
  readonly fuzz?: number;
  readonly seed?: number;
  /** Each request and each answer is under way for up to as many milliseconds, so that they overtake each other. */
  readonly latencyMs?: number;
  /** The data of the server are lost after so many requests, again and again. */
  readonly wipeEvery?: number;
  /** They are lost once, after so many requests. */
  readonly wipeAt?: number;
  readonly rateLimit?: Partial<Profile['rateLimit']>;
  readonly limits?: Partial<Profile['limits']>;
}

/** What came of it, in the time of a clock that waits for nobody. */
export interface Judged {
  readonly contract: Contract;
  readonly report: Report;
  readonly entries: readonly Entry[];
  readonly ms: number;
  /** The least time by the arithmetic of the plan. */
  readonly leastMs: number;
  readonly sent: number;
}

function delay(send: Send, latencyMs: number, clock: Clock, random: Random): Send {
  if (latencyMs === 0) return send;
  return async (probe, how) => {
    await clock.sleep(random.int(latencyMs));
    const reply = await send(probe, how);
    await clock.sleep(random.int(latencyMs));
    return reply;
  };
}

function wipeBetween(send: Send, { wipeEvery = Infinity, wipeAt }: Wish, wipe: () => void): Send {
  let sent = 0;
  return (probe, how) => {
    sent += 1;
    if (sent % wipeEvery === 0 || sent === wipeAt) wipe();
    return send(probe, how);
  };
}

const contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });

/** Judges a reference in memory. */
export async function judgeReference(wish: Wish): Promise<Judged> {
  const clock = createVirtualClock();
  const reference = createReference({ now: clock.now, ...wish.options, ...wish.timedOptions?.(clock.now) });
  const target = createMemoryTarget(reference.listener, clock);
  const resolved = await resolveProfile(referenceProfile(reference.keys, 'http://127.0.0.1'), {
    source: 'the reference',
    folder: '.',
    environment: {},
    flags: { limits: { maxDurationSeconds: 1_000_000, maxRequests: 1_000_000, ...wish.limits } },
  });
  const profile = { ...resolved, rateLimit: { ...resolved.rateLimit, ...wish.rateLimit } };
  const { only = [], skip = [], depth = 'standard', fuzz = 0, seed = 1, latencyMs = 0 } = wish;
  const selection = { only, skip, operations: [], depth, seed, fuzz };
  const { signal } = new AbortController();
  const began = clock.now();
  const { mediaAllow } = contract;
  const plan = planCases(contract, profile, selection, generators);
  const result = await runPlan(plan, {
    contract,
    profile,
    seed,
    tag: 'assay-retry',
    send: wipeBetween(delay(target.send, latencyMs, clock, createRandom(seed, 'latency')), wish, reference.wipe),
    clock,
    owner: target.owner,
    signal,
    bail: false,
    runProperty: createRunProperty({ contract, generators, mediaAllow, seed, shrinkRequests: 20 }),
    record: (entry) => entry,
  });
  const ms = clock.now() - began;
  const started = new Date(began).toISOString();
  const facts = {
    run: 'r',
    version: '0',
    target: { baseUrl: profile.baseUrl, environment: profile.environment },
    started,
    finished: new Date(began + ms).toISOString(),
    seed,
    depth,
    counted: result.counted,
    leftovers: result.leftovers,
    constraintsTotal: 0,
    observations: [],
  };
  const report = makeReport(contract, result.entries, facts, { failOn: [] });
  const leastMs = 1000 * leastSeconds(contract, plan.cases, profile);
  return { contract, report, entries: report.entries, ms, leastMs, sent: target.sent() };
}
