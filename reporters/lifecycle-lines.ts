import type { Clause, Contract, WalkCall } from '../engine/core/model/index.ts';

/** Says what a clause of the lifecycle asks of the steps of walks and races, one line for each part. */
export function lifecycleLines({ lifecycle }: Contract, { id }: Clause): readonly string[] {
  if (lifecycle === undefined) return [];
  const { clauses, calls, races } = lifecycle;
  const rows = calls.flatMap(({ rows: own }) => own).filter(({ open }) => open === undefined);
  return [
    ...(clauses.walks === id ? [`each answer is as one of the ${rows.length} rows says that hold for its state`] : []),
    ...(clauses.races === id ? [`the answers of each of ${races.length} races are those of some order`] : []),
    ...(clauses.new === id ? ['what an answer calls something that was made is a new name'] : []),
    ...(clauses.same === id ? calls.flatMap(sameLines) : []),
    ...calls.flatMap((call) =>
      call.shows === id ? [`${call.operation} (${call.id}) shows at ${call.tells?.at ?? ''} a state that is left`] : [],
    ),
    ...calls.flatMap((call) =>
      call.rows.flatMap(({ lacks, clause, state = '' }) =>
        lacks !== undefined && clause === id ? [`${call.operation} (${call.id}) shows nothing that is ${state}`] : [],
      ),
    ),
  ];
}

function sameLines({ id, operation, same }: WalkCall): readonly string[] {
  return Object.keys(same).map((at) => `${operation} (${id}) shows at ${at} what it was asked for`);
}
