import type { Contract, Depth, Exam, Script } from '../core/model/index.ts';
import { planSitting } from './plan-sitting.ts';

/** Which sittings are played, and how thoroughly. */
export interface ExamSelection {
  readonly depth: Depth;
  /** Ids of sittings, or of clauses whose sittings are meant; all where none is named. */
  readonly only: readonly string[];
}

/** Returns the scripts of the sittings that are selected, those they are like included, in the order of the exam. */
export function chooseScripts(contract: Contract, exam: Exam, { depth, only }: ExamSelection): readonly Script[] {
  const isWhole = only.length === 0 || exam.clauses.some(({ id, always }) => always && only.includes(id));
  const own = exam.sittings.filter(
    (sitting) =>
      RANK[sitting.depth] <= RANK[depth] &&
      (isWhole || [sitting.id, ...sitting.clauses].some((id) => only.includes(id))),
  );
  const wanted = new Set(own.flatMap(({ id, like }) => (like === undefined ? [id] : [id, like])));
  return exam.sittings
    .filter(({ id }) => wanted.has(id))
    .map((sitting) => planSitting(contract, depth === 'deep' ? { ...sitting, times: 2 * sitting.times } : sitting));
}

const RANK: Readonly<Record<Depth, number>> = { quick: 0, standard: 1, deep: 2 };
