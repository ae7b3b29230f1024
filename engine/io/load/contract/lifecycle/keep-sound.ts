import type { Problem } from '../../source/problem.ts';
import type { YamlFile } from '../../source/yaml-file.ts';
import type { LifecycleFile, RawCall } from '../raw-lifecycle.ts';
import { movedEntity } from './lifecycle-names.ts';

/**
 * Returns the problems of the calls and entities that name nothing wrongly, and that no call leads to which does: what is
 * unknown leads nowhere, and need not be told twice.
 */
export function keepSound(
  problems: readonly Problem[],
  wrong: readonly Problem[],
  file: YamlFile<LifecycleFile>,
): readonly Problem[] {
  const { entities, calls } = file.content;
  const places = (['entities', 'calls'] as const).flatMap((kind) =>
    file.content[kind].map((_, index) => ({ kind, index, line: file.locate([kind, index]).line })),
  );
  // What stands behind the last call is of none.
  const starts = [...places, { kind: 'others' as const, index: 0, line: file.locate(['races'], 'key').line }]
    .filter(({ line }) => line > 0)
    .sort((one, other) => one.line - other.line);
  const ownerOf = ({ at }: Problem): (typeof starts)[number] | undefined =>
    typeof at === 'object' && at.file === file.locate([]).file
      ? starts.findLast(({ line }) => line <= at.line)
      : undefined;
  const owners = wrong.map(ownerOf);
  const wrongCalls = calls.filter((_, index) => owners.some((one) => one?.kind === 'calls' && one.index === index));
  const touched = new Set(wrongCalls.flatMap(entitiesOf));
  const known = new Set(entities.map(({ id }) => id));
  const isAllKnown = [...touched].every((name) => known.has(name));
  return problems.filter((problem) => {
    const owner = ownerOf(problem);
    if (owner === undefined || owner.kind === 'others') return false;
    if (owners.some((one) => one?.kind === owner.kind && one.index === owner.index)) return false;
    return owner.kind === 'calls' || (isAllKnown && !touched.has(entities[owner.index]?.id ?? ''));
  });
}

function entitiesOf(call: RawCall): readonly string[] {
  const { of, with: companions = {}, makes = [], rows } = call;
  return [
    ...(of === undefined ? [] : [of]),
    ...Object.values(companions).map(({ entity }) => entity),
    ...makes.map(({ entity }) => entity),
    ...rows.flatMap(({ moves = {} }) => Object.keys(moves).map((name) => movedEntity(call, name))),
  ];
}
