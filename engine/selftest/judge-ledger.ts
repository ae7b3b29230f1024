import {
  createLedger,
  ledgerMutants,
  ledgerVariants,
  type LedgerMutant,
  type LedgerOptions,
} from '../../reference/ledger/index.ts';
import { generators } from '../../generators/index.ts';
import type { Contract, Depth, Plan, PlannedCase } from '../core/model/index.ts';
import { planCases } from '../core/plan/index.ts';
import { resolveProfile } from '../io/load/index.ts';
import { openEmbedded } from '../session/embedded.ts';
import { complain, type FaithfulRow } from './judge-faithful.ts';
import { judgeInMemory, type TimedEntry } from './judge-in-memory.ts';
import type { KillRow } from './kill-row.ts';

/** Judges ledgers in memory, many of them one after the other. */
export interface LedgerBench {
  readonly contract: Contract;
  readonly seed: number;
  readonly plan: Plan;
  readonly judge: (options: LedgerOptions, plan: Plan) => Promise<readonly TimedEntry[]>;
}

/** Sets up the judging of ledgers by their contract. */
export async function openLedgerBench(
  contract: Contract,
  seed: number,
  depth: Depth = 'standard',
): Promise<LedgerBench> {
  const { profile: profileAt } = await openEmbedded(contract);
  const profile = await resolveProfile(profileAt('http://127.0.0.1'), {
    source: 'the reference',
    folder: '.',
    environment: {},
    flags: { limits: WIDE },
  });
  const selection = { only: [], skip: [], operations: [], depth, seed, fuzz: 0, walks: 0 };
  const plan = planCases(contract, profile, selection, generators);
  return {
    contract,
    seed,
    plan,
    judge: (options, wanted) =>
      judgeInMemory({
        contract,
        profile,
        seed,
        plan: wanted,
        bail: false,
        walkShrinks: 200,
        serve: ({ now }) => createLedger({ now, ...options }).listener,
      }),
  };
}

// Time costs nothing here, and what a mutant makes of a run shall not end it.
const WIDE = {
  requestsPerSecond: 1_000_000,
  maxRequests: 1_000_000,
  maxDurationSeconds: 1_000_000,
  maxCreated: 1_000_000,
};

/** Judges every ledger that conforms: nothing may be held against it. */
export async function judgeLedgers({ seed, plan, judge: judgeBy }: LedgerBench): Promise<readonly FaithfulRow[]> {
  const rows: FaithfulRow[] = [];
  for (const [server, options] of Object.entries(ledgerVariants)) {
    const timed = await judgeBy(options, plan);
    rows.push({
      server,
      seed,
      cases: timed.length,
      complaints: timed.flatMap(({ entry }) => complain(entry, [], undefined)),
    });
  }
  return rows;
}

/** Judges a mutant of the ledger by the cases that should find it. */
export async function judgeLedgerMutant(mutant: LedgerMutant, bench: LedgerBench): Promise<KillRow> {
  const timed = await bench.judge(mutant.options(), pickCases(mutant, bench));
  const kills = mutant.clauses.map((clause) =>
    timed.find(({ entry }) => entry.findings.some((one) => one.clause === clause && one.level === 'required')),
  );
  const isKilled = kills.every((kill) => kill !== undefined);
  return {
    mutant: mutant.id,
    kind: 'hand-written',
    title: mutant.title,
    clauses: mutant.clauses,
    isKilled,
    requests: Math.max(0, ...kills.map((kill) => kill?.requests ?? 0)),
    others: [],
  };
}

/** The mutants of the ledger. */
export const mutantsOfLedger: readonly LedgerMutant[] = ledgerMutants;

// The cases of its clauses; where a clause holds for many answers, those of every quick run, and its bursts.
function pickCases({ clauses }: LedgerMutant, { contract, plan }: LedgerBench): Plan {
  const own = contract.clauses.filter(({ id }) => clauses.includes(id));
  const during = new Set(own.flatMap((clause) => clause.during ?? []));
  const isBroad = own.some(({ kind }) => kind === 'envelope' || kind === 'always');
  const isWanted = ({ case: { clause, depth, procedure, effect } }: PlannedCase): boolean => {
    const kind = procedure?.spec.kind;
    if (kind !== undefined && during.has(kind)) return true;
    const isMeant = isBroad && depth === 'quick' && effect !== 'breaks';
    return clauses.includes(clause.id) || isMeant || (isBroad && kind === 'burst' && own.some(isOfLimits));
  };
  return { cases: plan.cases.filter(isWanted) };
}

function isOfLimits({ statuses }: Contract['clauses'][number]): boolean {
  return statuses.length > 0 && statuses.length < 5 && statuses.includes(429);
}
