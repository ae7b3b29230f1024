import type { Entry, Profile } from '../../engine/core/model/index.ts';
import { planCases } from '../../engine/core/plan/index.ts';
import { createRunProperty } from '../../engine/fuzz/index.ts';
import { resolveProfile } from '../../engine/io/load/index.ts';
import { runPlan } from '../../engine/run/index.ts';
import { createMemoryTarget } from '../../engine/selftest/memory/memory-target.ts';
import { createVirtualClock } from '../../engine/selftest/memory/virtual-clock.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { generators } from '../../generators/index.ts';
import { createReference, type TamperContext } from '../../reference/index.ts';
import { contract } from './made-cases.ts';

/** What the random probes of a case found. */
export interface Found {
  /** What each failure says is wrong with its probe. */
  readonly labels: readonly string[];
  readonly requests: number;
}

/** Runs random probes against a reference in memory that answers 500 where it is hit. */
export async function judgeAtRandom(
  name: string,
  seed: number,
  isHit: (context: TamperContext) => boolean,
): Promise<Found> {
  const clock = createVirtualClock();
  const { listener } = createReference({
    now: clock.now,
    tamper: (reply, context) =>
      isHit(context) ? { ...reply, status: 500, body: { detail: 'Internal server error' } } : reply,
  });
  const target = createMemoryTarget(listener, clock);
  const entries: Entry[] = [];
  const selection = { only: [name], skip: [], operations: [], depth: 'standard', seed, fuzz: 25 } as const;
  // The cases of other clauses need not be made.
  const clauses = contract.clauses.filter(({ id }) => name.startsWith(`${id}/`));
  const plan = planCases({ ...contract, clauses }, profile, selection, generators);
  const { mediaAllow } = contract;
  await runPlan(
    { cases: plan.cases.filter(({ case: { property } }) => property !== undefined) },
    {
      contract,
      profile,
      seed,
      tag: 'assay-test',
      send: target.send,
      clock,
      owner: target.owner,
      signal: new AbortController().signal,
      bail: false,
      runProperty: createRunProperty({ contract, generators, mediaAllow, seed, shrinkRequests: 100 }),
      record: (entry) => {
        entries.push(entry);
        return entry;
      },
    },
  );
  const failed = entries.filter(({ outcome }) => outcome !== 'pass');
  return { labels: failed.map(({ title }) => title.split(': ').slice(1).join(': ')), requests: target.sent() };
}

const profile: Profile = await resolveProfile(referenceProfile(createReference().keys, 'http://127.0.0.1'), {
  source: 'the reference',
  folder: '.',
  environment: {},
  flags: { limits: { requestsPerSecond: 1_000_000, maxDurationSeconds: 1_000_000, maxRequests: 1_000_000 } },
});
