import type { ClauseResult, Contract, SentenceResult } from '../model/index.ts';
import { worstOutcome } from './outcome.ts';

/** Returns every sentence of the documentation with the outcome of its clauses. */
export function sentenceResults(contract: Contract, clauses: readonly ClauseResult[]): readonly SentenceResult[] {
  const outcomes = new Map(clauses.map(({ id, outcome }) => [id, outcome]));
  return contract.sentences.map(({ text, section, clauses: ids, why }) => ({
    text,
    section,
    clauses: ids,
    ...(why === undefined ? {} : { why }),
    outcome: ids.length === 0 ? 'no-claim' : worstOutcome(ids.map((id) => outcomes.get(id) ?? 'skip')),
  }));
}
