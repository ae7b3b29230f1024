import { perContract, type Case, type Contract } from '../core/model/index.ts';
import { expandContract, walksOf, type Generation } from '../core/plan/index.ts';
import { generators } from '../../generators/index.ts';
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
  const cases = made.get(name) ?? expandContract(contract, { generators, ...settings });
  made.set(name, cases);
  return cases;
}

const madeOf = perContract(() => new Map<string, readonly Case[]>());

/** Returns the number of documented constraints that a probe can break. */
export function countConstraints(cases: readonly Case[]): number {
  return new Set(cases.flatMap(({ constraint }) => (constraint === undefined ? [] : [constraint]))).size;
}
