import type { Contract, Demands } from '../../core/model/index.ts';
import type { ExamSelection } from '../../exam/index.ts';
import { loadBaseline } from '../../io/load/baseline/load-baseline.ts';
import type { DemandWishes } from '../open-demands.ts';

/** Returns the demands on an exam, its baseline read; throws `WrongUse` where the baseline has mistakes. */
export async function openExamDemands(
  cwd: string,
  contract: Contract,
  { baseline, ...demands }: DemandWishes,
  { only }: ExamSelection,
): Promise<Demands> {
  if (baseline === undefined) return demands;
  const { clauses = [], sittings = [] } = contract.exam ?? {};
  const known = await loadBaseline(cwd, baseline, {
    clauses: clauses.map(({ id }) => id),
    cases: sittings.map(({ id }) => id),
    operations: contract.operations.map(({ id }) => id),
  });
  const today = new Date().toISOString().slice(0, 10);
  return { ...demands, baseline: { known, today, isPartial: only.length > 0 } };
}
