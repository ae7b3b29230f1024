import type { Problem } from '../source/problem.ts';
import type { ContractFiles } from './contract-files.ts';
import { listClauses, listExamClauses, type ListedClause, type ListedExamClause } from './listings.ts';
import { checkName, checkUnit, type Names } from './names.ts';

/** Finds sources that name no page or unit, and clauses that are required by less than a page, a standard or a ruling. */
export function checkSources(files: ContractFiles, names: Names): readonly Problem[] {
  return [...listClauses(files), ...listExamClauses(files)].flatMap((listed) => checkSource(listed, files, names));
}

function checkSource(
  { file, clause, path }: ListedClause | ListedExamClause,
  files: ContractFiles,
  names: Names,
): readonly Problem[] {
  const { source, level, id } = clause;
  const at = [...path, 'source'];
  if (source.kind === 'documented') {
    const wrong = checkName(names, 'page', source.page, file, [...at, 'page']);
    if (wrong.length > 0) return wrong;
    return [
      ...checkUnit(files, source.page, source.unit, file, [...at, 'unit']),
      ...(source.units ?? []).flatMap((unit, index) =>
        checkUnit(files, source.page, unit, file, [...at, 'units', index]),
      ),
    ];
  }
  if (source.kind !== 'reference') return [];
  const isBacked = level !== 'required' || source.reason !== undefined;
  const message = `\`${id}\` is required by a reference page alone: make it advised, or give the \`reason\` of a ruling`;
  return [
    ...checkName(names, 'reference page', source.page, file, [...at, 'page']),
    ...(isBacked ? [] : [{ message, at: file.locate(at) }]),
  ];
}
