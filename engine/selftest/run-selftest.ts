import { silentSpots } from '../../reference/silent-spots.ts';
import type { CheckName, Contract } from '../core/model/index.ts';
import { checkIds, listReferenceMutants, makeMutants, type AnyMutant } from './all-mutants.ts';
import { openBench } from './bench.ts';
import { judgeFaithful, type FaithfulRow } from './judge-faithful.ts';
import type { KillRow } from './kill-row.ts';
import { judgeLedgerMutant, judgeLedgers, mutantsOfLedger, openLedgerBench } from './judge-ledger.ts';
import { meetCases } from './meetings.ts';
import { runMutant } from './run-mutant.ts';
import { walkMutant } from './walk-mutant.ts';

/** What a self-test runs. */
export interface SelftestOptions {
  readonly contract: Contract;
  readonly seeds: readonly number[];
  /** How many other cases a derived mutant is judged by besides those that should find it; all: `Infinity`. */
  readonly sample: number;
  /** Ids of mutants; without them all run, and the faithful servers too. */
  readonly only?: readonly string[];
  /** A check that returns nothing, to see that it matters. */
  readonly withoutCheck?: CheckName;
  /** End at the first row that is not well. */
  readonly bail?: boolean;
  /** Told of each mutant as it is through. */
  readonly onKill?: (row: KillRow) => void;
}

/** What came of a self-test. */
export interface Selftest {
  readonly mutants: readonly KillRow[];
  readonly faithful: readonly FaithfulRow[];
  /** Every mutant is killed, no derived one for something else, and nothing is held against a faithful server. */
  readonly isGreen: boolean;
}

/** Runs all mutants, which must be found, and all faithful servers, which must not. */
export async function runSelftest(options: SelftestOptions): Promise<Selftest> {
  const { contract, only = [] } = options;
  checkIds(contract, only);
  const rows = new Map<string, KillRow>();
  const faithful: FaithfulRow[] = [];
  const { judgeAllFaithful, runMutants } = waysOf(contract);
  for (const seed of options.seeds) {
    if (only.length === 0) faithful.push(...(await judgeAllFaithful(options, seed)));
    for await (const row of runMutants(options, seed)) {
      const merged = merge(rows.get(row.mutant), row);
      rows.set(row.mutant, merged);
      options.onKill?.(merged);
      if (options.bail === true && !isWell(merged)) return conclude(rows, faithful);
    }
  }
  return conclude(rows, faithful);
}

/** Tells whether a mutant was found, and a derived one for nothing else. */
export function isWell({ isKilled, kind, others }: KillRow): boolean {
  return isKilled && (kind !== 'derived' || others.length === 0);
}

function conclude(rows: ReadonlyMap<string, KillRow>, faithful: readonly FaithfulRow[]): Selftest {
  const mutants = [...rows.values()];
  const isGreen = mutants.every(isWell) && faithful.every(({ complaints }) => complaints.length === 0);
  return { mutants, faithful, isGreen };
}

/** How the servers that keep a contract are judged. */
interface Ways {
  readonly judgeAllFaithful: (options: SelftestOptions, seed: number) => Promise<readonly FaithfulRow[]>;
  readonly runMutants: (options: SelftestOptions, seed: number) => AsyncGenerator<KillRow>;
}

function waysOf({ name }: Contract): Ways {
  return name === 'ledger'
    ? { judgeAllFaithful: judgeLedgersOf, runMutants: runLedgerMutants }
    : { judgeAllFaithful: judgeReferences, runMutants: runReferenceMutants };
}

async function judgeLedgersOf({ contract }: SelftestOptions, seed: number): Promise<readonly FaithfulRow[]> {
  return judgeLedgers(await openLedgerBench(contract, seed));
}

async function* runLedgerMutants({ contract, only = [] }: SelftestOptions, seed: number): AsyncGenerator<KillRow> {
  const bench = await openLedgerBench(contract, seed);
  for (const mutant of mutantsOfLedger) {
    if (only.length === 0 || only.includes(mutant.id)) yield await judgeLedgerMutant(mutant, bench);
  }
}

async function judgeReferences(
  { contract, withoutCheck }: SelftestOptions,
  seed: number,
): Promise<readonly FaithfulRow[]> {
  const bench = await openBench({ contract, seed, withoutCheck });
  const rows: FaithfulRow[] = [];
  for (const server of Object.keys(silentSpots)) rows.push(await judgeFaithful(server, bench));
  return rows;
}

async function* runReferenceMutants(options: SelftestOptions, seed: number): AsyncGenerator<KillRow> {
  const { contract, withoutCheck, only = [], sample } = options;
  const bench = await openBench({ contract, seed, withoutCheck });
  const walking = await openBench({ contract, seed, walks: WALKS, depth: 'deep', withoutCheck });
  const named = listReferenceMutants(contract, only);
  // What is broken everywhere is looked for by cases of every clause.
  const isAlone =
    only.length > 0 && named.every((mutant) => 'needs' in mutant && areSituations(contract, mutant.clauses));
  const meetings = await meetCases(
    bench,
    ({ case: candidate }) => !isAlone || named.some((mutant) => 'needs' in mutant && mutant.needs(candidate)),
  );
  for (const mutant of makeMutants(bench, meetings, only)) {
    yield isWalked(mutant)
      ? await walkMutant(mutant, walking)
      : await runMutant(mutant, bench, meetings, 'check' in mutant ? sample : 0);
  }
}

const WALKS = 200;

function isWalked(mutant: AnyMutant): boolean {
  return 'rows' in mutant;
}

function areSituations({ clauses }: Contract, ids: readonly string[]): boolean {
  return clauses.every(({ id, kind }) => !ids.includes(id) || kind === 'situation');
}

// With several seeds a mutant must be found with each; the requests are those of the first.
function merge(known: KillRow | undefined, row: KillRow): KillRow {
  if (known === undefined) return row;
  return { ...known, isKilled: known.isKilled && row.isKilled, others: [...new Set([...known.others, ...row.others])] };
}
