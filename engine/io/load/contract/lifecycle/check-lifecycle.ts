import type { Problem } from '../../source/problem.ts';
import type { ContractFiles } from '../contract-files.ts';
import { checkUnique, type Names } from '../names.ts';
import { checkCalls } from './check-calls.ts';
import { checkGraph } from './check-graph.ts';
import { checkRaces, listUnknownCalls } from './check-races.ts';
import { checkReach } from './check-reach.ts';
import { checkRows } from './check-rows.ts';
import { keepSound } from './keep-sound.ts';
import { listProblems } from './lifecycle-names.ts';

/** Finds what a lifecycle names wrongly, leaves out, or says in two ways. */
export function checkLifecycle(files: ContractFiles, names: Names): readonly Problem[] {
  const { lifecycle: file } = files;
  if (file === undefined) return [];
  const { entities, calls, races = [] } = file.content;
  const unique = [
    ...checkUnique(
      'entity',
      entities.map(({ id }, index) => ({ value: id, file, path: ['entities', index, 'id'] })),
    ),
    ...entities.flatMap(({ states }, index) =>
      checkUnique(
        'state',
        states.map(({ id }, place) => ({ value: id, file, path: ['entities', index, 'states', place, 'id'] })),
      ),
    ),
    ...checkUnique(
      'call',
      calls.map(({ id }, index) => ({ value: id, file, path: ['calls', index, 'id'] })),
    ),
    ...checkUnique(
      'race',
      races.map(({ id }, index) => ({ value: id, file, path: ['races', index, 'id'] })),
    ),
  ];
  const wrong = [...unique, ...listProblems(file, files, names), ...listUnknownCalls(file)];
  if (wrong.length > 0) return [...wrong, ...keepSound([...checkRows(file, files), ...checkGraph(file)], wrong, file)];
  return [
    ...checkCalls(file, files, names),
    ...checkRows(file, files),
    ...checkGraph(file),
    ...checkReach(file, files, names),
    ...checkRaces(file),
  ];
}
