import { perContract, type Case, type Contract } from '../core/model/index.ts';
import { expandContract, expandWalks, walksOf, withRuns, type Generation } from '../core/plan/index.ts';
import { generators } from '../../generators/index.ts';
import { readCasesAhead } from '../io/load/cases-ahead.ts';
import { DEFAULT_DEPTH, FUZZ_RUNS, WALKS } from './wishes.ts';

/** Returns every case of a contract, as a target that allows the documented media types would be sent it. */
export function listCases(contract: Contract, fuzz: number = FUZZ_RUNS.standard): readonly Case[] {
  const walks = walksOf(DEFAULT_DEPTH, WALKS[DEFAULT_DEPTH]);
  return casesOf(contract, { mediaAllow: contract.mediaAllow, fuzz, walks });
}

/** Returns every case of a contract as it is sent to a target; made once for each contract and settings. */
export function casesOf(contract: Contract, settings: Omit<Generation, 'generators'>): readonly Case[] {
  const made = madeOf(contract);
  const name = JSON.stringify([settings.mediaAllow, settings.fuzz, settings.walks]);
  const cases =
    made.get(name) ?? takeAhead(contract, settings) ?? expandContract(contract, { generators, ...settings });
  made.set(name, cases);
  return cases;
}

/** Returns every case but walks, as the build leaves them: with the documented media types, and with properties. */
export function casesAhead(contract: Contract): readonly Case[] {
  return expandContract(contract, { generators, mediaAllow: contract.mediaAllow, fuzz: FUZZ_RUNS.standard });
}

function takeAhead(
  contract: Contract,
  { mediaAllow, fuzz, walks }: Omit<Generation, 'generators'>,
): readonly Case[] | undefined {
  if (JSON.stringify(mediaAllow) !== JSON.stringify(contract.mediaAllow)) return undefined;
  const cases = aheadOf(contract).cases;
  if (cases === undefined) return undefined;
  return [...withRuns(cases, fuzz), ...(walks === undefined ? [] : expandWalks(contract, walks))];
}

const aheadOf = perContract((contract) => ({ cases: readCasesAhead(contract) }));

const madeOf = perContract(() => new Map<string, readonly Case[]>());

/** Returns the number of documented constraints that a probe can break. */
export function countConstraints(cases: readonly Case[]): number {
  return new Set(cases.flatMap(({ constraint }) => (constraint === undefined ? [] : [constraint]))).size;
}
