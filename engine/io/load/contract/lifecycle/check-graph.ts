import type { Problem } from '../../source/problem.ts';
import type { YamlFile } from '../../source/yaml-file.ts';
import { statesOfRow } from '../normalise-lifecycle.ts';
import type { LifecycleFile, RawEntity } from '../raw-lifecycle.ts';
import { movedEntity } from './lifecycle-names.ts';

/** Finds states that nothing leads to, states that nothing leads out of, and ends that something leads out of. */
export function checkGraph(file: YamlFile<LifecycleFile>): readonly Problem[] {
  const edges = listEdges(file.content);
  return file.content.entities.flatMap((entity, index) => checkEntity(entity, index, edges, file));
}

/** A way from a state to another one; without `from`, the state in which something begins. */
interface Edge {
  readonly entity: string;
  readonly from?: string;
  readonly to: string;
  /** It comes by itself. */
  readonly isPassing?: boolean;
}

function checkEntity(
  { id, states }: RawEntity,
  index: number,
  edges: readonly Edge[],
  file: YamlFile<LifecycleFile>,
): readonly Problem[] {
  const own = edges.filter(({ entity }) => entity === id);
  const begun = own.flatMap(({ from, to }) => (from === undefined ? [to] : []));
  const reached = follow(begun, own);
  const ends = new Set(states.filter(({ end }) => end === true).map((state) => state.id));
  return states.flatMap(({ id: state, becomes, end }, place) => {
    const at = file.locate(['entities', index, 'states', place, 'id']);
    if (!reached.has(state)) return [{ message: `nothing leads to the state \`${state}\` of ${id}`, at }];
    const passed = follow(
      [state],
      own.filter(({ isPassing }) => isPassing === true),
    );
    const isEndless =
      becomes !== undefined &&
      ![...passed].some((one) => states.find((other) => other.id === one)?.becomes === undefined);
    if (isEndless) {
      const message = `the state \`${state}\` of ${id} passes by itself and never comes to one that lasts: ${[...passed].join(', ')} form a loop without exit`;
      return [{ message, at }];
    }
    const isLeft = own.some(({ from, to }) => from === state && to !== state);
    if (end === true && isLeft)
      return [{ message: `the state \`${state}\` of ${id} is said to be an end, and something leads out of it`, at }];
    const ahead = follow([state], own);
    if ([...ahead].some((one) => ends.has(one))) return [];
    const message = `nothing leads from the state \`${state}\` of ${id} to an end: ${[...ahead].join(', ')} ${ahead.size === 1 ? 'is' : 'form'} a loop without exit; say \`end: true\` of one, or give the row that leads out`;
    return [{ message, at }];
  });
}

function follow(from: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  const found = new Set(from);
  // A set that grows while it is gone through is gone through to its end.
  for (const state of found) for (const edge of edges) if (edge.from === state) found.add(edge.to);
  return found;
}

function listEdges({ entities, calls }: LifecycleFile): readonly Edge[] {
  const passing = entities.flatMap(({ id, states }) =>
    states.flatMap(({ id: from, becomes = [] }) => becomes.map((to) => ({ entity: id, from, to, isPassing: true }))),
  );
  const led = calls.flatMap((call) => [
    ...(call.makes ?? []).flatMap(({ entity, states }) => states.map((to) => ({ entity, to }))),
    ...call.rows.flatMap((row) => [
      ...statesOfRow({ entities }, call, row).flatMap((from) =>
        (row.then ?? []).map((to) => ({ entity: call.of ?? '', ...(from !== undefined && { from }), to })),
      ),
      ...Object.entries(row.moves ?? {}).flatMap(([name, to]) => {
        const entity = movedEntity(call, name);
        const all = entities.find(({ id }) => id === entity)?.states.map(({ id }) => id) ?? [];
        // A companion is in one of the states that are asked of it; what was made together may be in any.
        const asked = call.with?.[name]?.in ?? all.filter((state) => !isEnd(entities, entity, state));
        return asked.flatMap((from) => to.map((one) => ({ entity, from, to: one })));
      }),
    ]),
  ]);
  return [...passing, ...led];
}

function isEnd(entities: LifecycleFile['entities'], entity: string, state: string): boolean {
  return entities.find(({ id }) => id === entity)?.states.find(({ id }) => id === state)?.end === true;
}
