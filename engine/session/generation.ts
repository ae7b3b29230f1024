import type { Case, Contract, Depth } from '../core/model/index.ts';
import { expandContract, type Generation } from '../core/plan/index.ts';
import { generators } from '../../generators/index.ts';

/** Runs of each property at each depth. */
export const FUZZ_RUNS: Readonly<Record<Depth, number>> = { quick: 0, standard: 25, deep: 200 };

/** Returns every case of a contract, as a target that allows the documented media types would be sent it. */
export function listCases(contract: Contract): readonly Case[] {
  return expandContract(contract, documentedGeneration(contract));
}

/** Returns what generated cases are made with where no target is known. */
export function documentedGeneration({ mediaAllow }: Contract): Generation {
  return { generators, mediaAllow, fuzz: FUZZ_RUNS.standard };
}

/** Returns the number of documented constraints that a probe can break. */
export function countConstraints(cases: readonly Case[]): number {
  return new Set(cases.flatMap(({ constraint }) => (constraint === undefined ? [] : [constraint]))).size;
}
