import type { Lifecycle, Row, WalkCall } from './lifecycle.ts';

/** A way into a state: from another one, or from nothing. */
export interface LifecycleEdge {
  readonly entity: string;
  /** Absent where something begins in the state. */
  readonly from?: string;
  readonly to: string;
  /** The calls that lead along it; none where it comes by itself. */
  readonly calls: readonly string[];
}

/** Returns the ways between the states of each entity that the documentation tells of or leaves open, each once. */
export function edgesOf(lifecycle: Lifecycle): readonly LifecycleEdge[] {
  const passing = lifecycle.entities.flatMap(({ id: entity, states }) =>
    states.flatMap(({ id: from, becomes }) => becomes.map((to) => ({ entity, from, to, calls: [] }))),
  );
  const led = lifecycle.calls.flatMap((call): readonly LifecycleEdge[] => [
    ...call.makes.flatMap(({ entity, states }) => states.map((to) => ({ entity, to, calls: [call.id] }))),
    ...call.rows.flatMap((row) => row.then.map((to) => edgeOf(call, row, to))),
  ]);
  const edges = new Map<string, LifecycleEdge>();
  for (const edge of [...passing, ...led]) {
    if (edge.from === edge.to) continue;
    const name = `${edge.entity} ${edge.from ?? ''} ${edge.to} ${edge.calls.length === 0 ? 'by itself' : ''}`;
    const known = edges.get(name);
    edges.set(name, { ...edge, calls: [...new Set([...(known?.calls ?? []), ...edge.calls])] });
  }
  return [...edges.values()];
}

function edgeOf({ id, of = '' }: WalkCall, { state }: Row, to: string): LifecycleEdge {
  return { entity: of, ...(state === undefined ? {} : { from: state }), to, calls: [id] };
}
