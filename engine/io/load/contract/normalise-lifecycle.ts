import type { Clause, Lifecycle, Operation, Row, WalkCall } from '../../../core/model/index.ts';
import type { YamlFile } from '../source/yaml-file.ts';
import type { LifecycleFile, RawCall } from './raw-lifecycle.ts';

/** Makes the lifecycle of a file that is known to be sound: each row in one state, with the level of its clause. */
export function normaliseLifecycle(
  file: YamlFile<LifecycleFile>,
  clauses: readonly Clause[],
  operations: readonly Operation[],
): Lifecycle {
  const { entities, calls, races = [] } = file.content;
  return {
    clauses: file.content.clauses,
    entities: entities.map(({ states, ...entity }, index) => ({
      ...entity,
      states: states.map(({ becomes = [], end, ...state }, place) => ({
        ...state,
        becomes,
        isEnd: end === true,
        at: file.locate(['entities', index, 'states', place]),
      })),
      at: file.locate(['entities', index]),
    })),
    calls: calls.map((call, index) => normaliseCall(call, index, file, clauses, operations)),
    races: races.map((race, index) => ({ ...race, at: file.locate(['races', index]) })),
  };
}

/** Returns the states that a row of a call holds in; one undefined where the call has no entity. */
export function statesOfRow(
  { entities }: Pick<LifecycleFile, 'entities'>,
  { of }: Pick<RawCall, 'of'>,
  { in: states }: RawCall['rows'][number],
): readonly (string | undefined)[] {
  if (of === undefined) return [undefined];
  if (states !== 'all') return states ?? [];
  return entities.find(({ id }) => id === of)?.states.map(({ id }) => id) ?? [];
}

function normaliseCall(
  { waits, makes = [], same = {}, send = {}, with: companions = {}, rows, ...call }: RawCall,
  index: number,
  file: YamlFile<LifecycleFile>,
  clauses: readonly Clause[],
  operations: readonly Operation[],
): WalkCall {
  const key = operations.find(({ id }) => id === call.operation)?.valid.key;
  return {
    ...call,
    with: Object.fromEntries(
      Object.entries(companions).map(([name, { entity, in: states = [] }]) => [name, { entity, in: states }]),
    ),
    send: { ...(key !== undefined && { key }), ...send },
    makes,
    same,
    isWaiting: waits === true,
    rows: rows.flatMap((row, place): readonly Row[] => {
      const { status = [], then = [], moves = {}, clause = file.content.clauses.walks, level, prompt } = row;
      return statesOfRow(file.content, call, row).map((state) => ({
        id: [call.id, ...(state === undefined ? [] : [state])].join('/'),
        ...(state === undefined ? {} : { state }),
        statuses: typeof status === 'number' ? [status] : status,
        then,
        moves,
        clause,
        level: level ?? clauses.find(({ id }) => id === clause)?.level ?? 'required',
        isPrompt: prompt === true,
        ...(row.lacks === undefined ? {} : { lacks: row.lacks }),
        ...(row.open === undefined ? {} : { open: row.open }),
        at: file.locate(['calls', index, 'rows', place]),
      }));
    }),
    at: file.locate(['calls', index]),
  };
}
