import {
  edgesOf,
  type Contract,
  type Entry,
  type LifecycleEdge,
  type LifecycleReport,
  type Lifecycle,
  type Row,
  type RowResult,
  type WalkCall,
  type WalkedStep,
} from '../model/index.ts';

/** Returns what walks and races came by of the lifecycle of a contract, or undefined where none was made. */
export function makeLifecycleReport({ lifecycle }: Contract, entries: readonly Entry[]): LifecycleReport | undefined {
  const walked = entries.filter(({ walk }) => walk !== undefined);
  if (lifecycle === undefined || walked.length === 0) return undefined;
  const steps = walked.flatMap(({ walk }) => walk?.steps ?? []);
  const edges = edgesOf(lifecycle);
  return {
    entities: lifecycle.entities.map(({ id, title, states }) => ({
      id,
      title,
      states: states.map(({ id: state, says, isEnd }) => ({ id: state, says, isEnd })),
      edges: edges
        .filter(({ entity }) => entity === id)
        .map(({ entity, ...edge }) => ({ ...edge, times: countAlong({ entity, ...edge }, steps, lifecycle) })),
    })),
    rows: lifecycle.calls.flatMap((call) => call.rows.map((row) => resultOf(call, row, steps, walked))),
  };
}

// What a step made begins; what it moved, or what passed by itself, it shows.
function countAlong(edge: LifecycleEdge, steps: readonly WalkedStep[], { calls }: Lifecycle): number {
  const { entity, from, to } = edge;
  const isOf = ({ call }: WalkedStep): boolean => calls.some(({ id, of }) => id === call && of === entity);
  const along = steps.filter((step) => {
    if (from === undefined) return edge.calls.includes(step.call) && step.status < 300;
    if (edge.calls.length > 0) {
      return edge.calls.includes(step.call) && step.status < 300 && step.from.includes(from) && step.to.includes(to);
    }
    return isOf(step) && step.from.includes(from) && step.to.length === 1 && step.to.includes(to);
  });
  return along.length;
}

function resultOf(
  { id: call, operation, of: entity }: WalkCall,
  { id, state, statuses, open, clause, level }: Row,
  steps: readonly WalkedStep[],
  walked: readonly Entry[],
): RowResult {
  const own = steps.filter(({ rows }) => rows.includes(id));
  const isBroken = walked.some(({ walk, outcome }) => walk?.broke === id && outcome !== 'error');
  const held = open === undefined ? 'conforms' : 'observed';
  return {
    id,
    call,
    operation,
    ...(entity === undefined ? {} : { entity }),
    ...(state === undefined ? {} : { state }),
    statuses,
    ...(open === undefined ? {} : { open }),
    clause,
    times: own.length,
    received: [...new Set(own.map(({ status }) => status))].sort((one, other) => one - other),
    outcome: isBroken ? (level === 'required' ? 'violated' : 'warned') : own.length === 0 ? 'not-exercised' : held,
  };
}
