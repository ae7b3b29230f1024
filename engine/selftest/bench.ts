import { createReference } from '../../reference/index.ts';
import type { ReferenceOptions } from '../../reference/index.ts';
import { generators } from '../../generators/index.ts';
import type { CheckName, Contract, Depth, Plan } from '../core/model/index.ts';
import { planCases } from '../core/plan/index.ts';
import { resolveProfile } from '../io/load/index.ts';
import { referenceProfile } from '../session/reference-profile.ts';
import { judgeInMemory, type TimedEntry } from './judge-in-memory.ts';
import { stripContract, stripPlan } from './strip-check.ts';

/** Judges references in memory, many of them one after the other. */
export interface Bench {
  readonly contract: Contract;
  readonly seed: number;
  /** Every case that a run against a reference sends. */
  readonly plan: Plan;
  /** Runs a plan against a new reference; all of it, or up to the first failure. */
  readonly judge: (options: ReferenceOptions, plan: Plan, bail?: boolean) => Promise<readonly TimedEntry[]>;
}

/** How references are judged. */
export interface BenchSettings {
  readonly contract: Contract;
  readonly seed: number;
  /** Probes drawn at random for each property; none without. */
  readonly fuzz?: number;
  /** Random walks, in place of all other cases; none without. */
  readonly walks?: number;
  readonly depth?: Depth;
  /** A check that returns nothing. */
  readonly withoutCheck?: CheckName | undefined;
}

/** Sets up the judging of references by a contract. */
export async function openBench({
  contract,
  seed,
  fuzz = 0,
  walks = 0,
  depth = 'standard',
  withoutCheck,
}: BenchSettings): Promise<Bench> {
  const profile = await resolveProfile(referenceProfile(createReference().keys, 'http://127.0.0.1'), {
    source: 'the reference',
    folder: '.',
    environment: {},
    flags: { limits: WIDE, webhook: WEBHOOK },
  });
  const only = walks === 0 ? [] : ['walk', 'race'];
  const selection = { only, skip: [], operations: [], depth, seed, fuzz, walks };
  const plan = planCases(contract, profile, selection, generators);
  const judged = withoutCheck === undefined ? contract : stripContract(contract, withoutCheck);
  const strip = (wanted: Plan): Plan => (withoutCheck === undefined ? wanted : stripPlan(wanted, withoutCheck));
  return {
    contract,
    seed,
    plan,
    judge: (options, wanted, bail = false) =>
      judgeInMemory({
        contract: judged,
        profile,
        seed,
        plan: strip(wanted),
        bail,
        walkShrinks: 400,
        serve: ({ now }) => createReference({ now, ...options }).listener,
      }),
  };
}

// A query, as some receivers have one.
const WEBHOOK = { endpointUrl: 'https://hooks.assay.example/in?team=1' };

// Time costs nothing here, and what a mutant makes of a run shall not end it.
const WIDE = {
  requestsPerSecond: 1_000_000,
  maxRequests: 1_000_000,
  maxDurationSeconds: 1_000_000,
  maxUploadBytes: 1_000_000_000_000,
  maxCreated: 1_000_000,
};
