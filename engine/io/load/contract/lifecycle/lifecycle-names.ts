import { suggest } from '../../source/nearest.ts';
import type { Problem } from '../../source/problem.ts';
import type { Path, YamlFile } from '../../source/yaml-file.ts';
import type { ContractFiles } from '../contract-files.ts';
import { checkName, type Names } from '../names.ts';
import type { LifecycleFile, RawCall } from '../raw-lifecycle.ts';

/** Finds the entities, states, operations, clauses and arrangements that a lifecycle names and that are not there. */
export function listProblems(
  file: YamlFile<LifecycleFile>,
  { arazzo }: ContractFiles,
  names: Names,
): readonly Problem[] {
  const { clauses, entities, calls, without = {} } = file.content;
  const owned = Object.keys(arazzo.content['x-assay-owner'] ?? {});
  const known = (kind: string, name: string | undefined, valid: readonly string[], path: Path): readonly Problem[] =>
    name === undefined || valid.includes(name)
      ? []
      : [{ message: `unknown ${kind} \`${name}\`${suggest(name, valid)}`, at: file.locate(path) }];
  const entity = (name: string | undefined, path: Path): readonly Problem[] =>
    known(
      'entity',
      name,
      entities.map(({ id }) => id),
      path,
    );
  const states = (of: string | undefined, list: readonly string[], path: Path): readonly Problem[] => {
    const valid = entities.find(({ id }) => id === of)?.states.map(({ id }) => id);
    if (valid === undefined) return [];
    return list.flatMap((name, index) => known(`state of ${of ?? ''}`, name, valid, [...path, index]));
  };
  return [
    ...Object.entries(clauses).flatMap(([use, name]) => checkName(names, 'clause', name, file, ['clauses', use])),
    ...Object.keys(without).flatMap((name) => known('operation', name, names.operation, ['without', name])),
    ...entities.flatMap(({ id, states: own }, index) =>
      own.flatMap(({ becomes = [] }, place) => states(id, becomes, ['entities', index, 'states', place, 'becomes'])),
    ),
    ...calls.flatMap((call, index) => {
      const path = ['calls', index];
      const { of, with: companions = {}, makes = [], tells, rows } = call;
      return [
        ...checkName(names, 'operation', call.operation, file, [...path, 'operation']),
        ...checkName(names, 'clause', call.shows, file, [...path, 'shows']),
        ...known('arrangement of the owner', call.arrangement, owned, [...path, 'arrangement']),
        ...entity(of, [...path, 'of']),
        ...Object.entries(companions).flatMap(([name, companion]) => [
          ...entity(companion.entity, [...path, 'with', name, 'entity']),
          ...states(companion.entity, companion.in ?? [], [...path, 'with', name, 'in']),
        ]),
        ...makes.flatMap((making, place) => [
          ...entity(making.entity, [...path, 'makes', place, 'entity']),
          ...states(making.entity, making.states, [...path, 'makes', place, 'states']),
        ]),
        ...Object.keys(tells?.values ?? {}).flatMap((name) => states(of, [name], [...path, 'tells', 'values', name])),
        ...rows.flatMap((row, place) => {
          const at = [...path, 'rows', place];
          return [
            ...checkName(names, 'clause', row.clause, file, [...at, 'clause']),
            ...(row.in === undefined || row.in === 'all' ? [] : states(of, row.in, [...at, 'in'])),
            ...states(of, row.then ?? [], [...at, 'then']),
            ...Object.entries(row.moves ?? {}).flatMap(([name, to]) => {
              const moved = movedEntity(call, name);
              return !entities.some(({ id }) => id === moved)
                ? entity(name, [...at, 'moves', name])
                : states(moved, to, [...at, 'moves', name]);
            }),
          ];
        }),
      ];
    }),
  ];
}

/** Returns the entity that `moves` means: that of a companion, or one by its own name. */
export function movedEntity({ with: companions = {} }: Pick<RawCall, 'with'>, name: string): string {
  return companions[name]?.entity ?? name;
}
