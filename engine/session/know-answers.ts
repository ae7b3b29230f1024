import type { Contract } from '../core/model/index.ts';
import { knowFits } from '../core/schema/known-fits.ts';
import { readAnswersAhead } from '../io/load/answers-ahead.ts';

/** Hands to what judges the answers of a contract what the build has compiled for it, if it has. */
export async function knowAnswers(contract: Contract): Promise<void> {
  const fits = await readAnswersAhead(contract);
  if (fits !== undefined) knowFits(contract, fits);
}
