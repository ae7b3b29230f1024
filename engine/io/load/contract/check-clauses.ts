import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import type { ContractFiles } from './contract-files.ts';
import { listClauses, type ListedClause } from './listings.ts';
import { checkName, checkUnique, type Names } from './names.ts';
import type { RawExpectation } from './raw-clauses.ts';

/** Finds clauses of the same id, clauses that nothing exercises, and expectations that name no envelope. */
export function checkClauses(files: ContractFiles, names: Names): readonly Problem[] {
  const clauses = listClauses(files);
  return [
    ...checkUnique(
      'clause',
      clauses.map(({ clause, file, path }) => ({ value: clause.id, file, path: [...path, 'id'] })),
    ),
    ...clauses.flatMap(({ kind, clause, file, path }) => {
      const isExercised = kind !== 'situation' || (clause.cases ?? []).length > 0;
      if (isExercised || names['pending entry'].includes(clause.id)) return [];
      const message = `nothing exercises the clause \`${clause.id}\`: give it a case, or an entry in pending.yaml`;
      return [{ message, at: file.locate([...path, 'id']) }];
    }),
    ...clauses.flatMap(({ kind, clause, file, path }) => {
      const hasStatus = kind !== 'situation' || file.content.status !== undefined || clause.expect !== undefined;
      if (hasStatus) return [];
      return [{ message: `the clause \`${clause.id}\` expects nothing`, at: file.locate([...path, 'id']) }];
    }),
    ...clauses.flatMap((listed) => checkSequence(listed)),
    ...clauses.flatMap(({ clause, file, path }) => checkExpectation(clause.expect, names, file, [...path, 'expect'])),
  ];
}

function checkSequence({ clause, file, path }: ListedClause): readonly Problem[] {
  const { cases = [], during, expect } = clause;
  if (during !== undefined && cases.length > 0) {
    const message = 'a clause with `during` judges the cases of other clauses, so it has none';
    return [{ message, at: file.locate([...path, 'during']) }];
  }
  return cases.flatMap(({ repeats }, index) => {
    if (repeats === undefined || expect?.repetition !== undefined) return [];
    const message = '`repeats` needs `repetition` in what the clause expects';
    return [{ message, at: file.locate([...path, 'cases', index, 'repeats']) }];
  });
}

/** Finds what an expectation names wrongly. */
export function checkExpectation(
  expect: RawExpectation | undefined,
  names: Names,
  file: YamlFile,
  path: Path,
): readonly Problem[] {
  return [
    ...checkName(names, 'envelope', expect?.envelope?.is, file, [...path, 'envelope', 'is']),
    ...checkName(names, 'envelope', expect?.knownKeys?.of, file, [...path, 'knownKeys', 'of']),
  ];
}
