import type { Case, Contract } from '../core/model/index.ts';
import { openBench } from './bench.ts';
import { meetCases } from './meetings.ts';
import { pointsOf, type Point } from './points.ts';

/** Judges the faithful server by the cases of a contract that are wanted, and returns the points at which it answers them. */
export async function meetPoints(
  contract: Contract,
  isWanted: (candidate: Case) => boolean = () => true,
): Promise<readonly Point[]> {
  const bench = await openBench({ contract, seed: 1 });
  return pointsOf(await meetCases(bench, (planned) => isWanted(planned.case)));
}
