import type { Problem } from '../../source/problem.ts';
import type { YamlFile } from '../../source/yaml-file.ts';
import type { ContractFiles } from '../contract-files.ts';
import { listClauses } from '../listings.ts';
import type { Names } from '../names.ts';
import type { LifecycleFile } from '../raw-lifecycle.ts';

/** Finds operations that no call is of, and clauses of walks that no row rests on. */
export function checkReach(file: YamlFile<LifecycleFile>, files: ContractFiles, names: Names): readonly Problem[] {
  const { calls, clauses, without = {} } = file.content;
  const called = new Set(calls.map(({ operation }) => operation));
  const used = new Set([
    ...Object.values(clauses),
    ...calls.flatMap(({ shows, rows }) => [shows, ...rows.map(({ clause }) => clause)]),
  ]);
  const unused = listClauses(files).filter(({ kind, clause }) => kind === 'lifecycle' && !used.has(clause.id));
  return [
    ...names.operation
      .filter((name) => !called.has(name) && without[name] === undefined)
      .map((name) => ({
        message: `no call is of the operation \`${name}\`: give one, or say under \`without\` why walks leave it out`,
        at: file.locate(['calls'], 'key'),
      })),
    ...Object.keys(without)
      .filter((name) => called.has(name))
      .map((name) => ({
        message: `walks are to leave out \`${name}\`, and a call is of it`,
        at: file.locate(['without', name], 'key'),
      })),
    ...unused.map(({ clause, file: of, path }) => ({
      message: `no row of the lifecycle rests on the clause \`${clause.id}\``,
      at: of.locate([...path, 'id']),
    })),
  ];
}
