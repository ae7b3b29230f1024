import type { ClauseResult, Contract, SentenceResult } from '../model/index.ts';
import { worstOutcome } from './outcome.ts';

/** Returns every unit of the pages with the outcome of its clauses. */
export function sentenceResults(
  contract: Pick<Contract, 'sentences'>,
  clauses: readonly ClauseResult[],
): readonly SentenceResult[] {
  const outcomes = new Map(clauses.map(({ id, outcome }) => [id, outcome]));
  return contract.sentences.map((sentence) => ({
    ...sentence,
    outcome:
      sentence.clauses.length === 0
        ? 'no-claim'
        : worstOutcome(sentence.clauses.map((id) => outcomes.get(id) ?? 'skip')),
  }));
}
