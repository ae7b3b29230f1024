import type { Contract, Demands } from '../../core/model/index.ts';
import { loadBaseline } from '../../io/load/baseline/load-baseline.ts';
import type { DemandWishes } from '../open-demands.ts';

/** Returns the demands on traffic, its baseline read; throws `WrongUse` where the baseline has mistakes. */
export async function openTrafficDemands(
  cwd: string,
  contract: Contract,
  { baseline, ...demands }: DemandWishes,
): Promise<Demands> {
  if (baseline === undefined) return demands;
  const { clauses, operations, documentedStatuses, exam } = contract;
  const ids = clauses.map(({ id }) => id);
  const places = operations.flatMap(({ id }) => [...documentedStatuses, ...ids].map((name) => [id, name] as const));
  const known = await loadBaseline(cwd, baseline, {
    clauses: [...ids, ...(exam?.clauses ?? []).map(({ id }) => id)],
    cases: places.flatMap(([id, name]) =>
      typeof name === 'number' ? [`traffic/${id}/${name}`] : [`traffic/${name}/${id}`],
    ),
    operations: operations.map(({ id }) => id),
  });
  const today = new Date().toISOString().slice(0, 10);
  return { ...demands, baseline: { known, today, isPartial: true } };
}
