import type { Problem } from '../source/problem.ts';
import type { ContractFiles } from './contract-files.ts';
import { clausesByUnit, listClauses, listExamClauses } from './listings.ts';
import { checkEach, checkName, checkUnique, checkUnit, type Names } from './names.ts';
import type { RawLedgerRow } from './raw-clauses.ts';

/** Finds rows of the ledger that name nothing, and units that nothing rests on without a reason. */
export function checkLedger(files: ContractFiles, names: Names): readonly Problem[] {
  const { pages: parts } = files.prose.content;
  return [
    ...checkUnique(
      'page',
      parts.map(({ page }, index) => ({ value: page, file: files.prose, path: ['pages', index, 'page'] })),
    ),
    ...parts.flatMap(({ page, units }, index) => {
      const at = ['pages', index];
      const wrong = checkName(names, 'page', page, files.prose, [...at, 'page']);
      return wrong.length > 0 ? wrong : checkRows(page, units, [...at, 'units'], files, names);
    }),
    ...(parts.every(({ page }) => names.page.includes(page)) ? checkAccounts(files) : []),
  ];
}

function checkRows(
  page: string,
  rows: readonly RawLedgerRow[],
  path: readonly (string | number)[],
  files: ContractFiles,
  names: Names,
): readonly Problem[] {
  const { prose } = files;
  const resting = [...listClauses(files), ...listExamClauses(files)];
  return [
    ...checkUnique(
      'row of the unit',
      rows.map(({ unit }, index) => ({ value: String(unit), file: prose, path: [...path, index, 'unit'] })),
    ),
    ...rows.flatMap(({ unit, clauses, client, why }, index) => {
      const at = [...path, index];
      const own = why === undefined ? [] : clausesByUnit(resting, page, unit);
      const message = `the unit ${unit} claims nothing by its \`why\`, but is the source of \`${own.join('`, `')}\``;
      return [
        ...checkUnit(files, page, unit, prose, [...at, 'unit']),
        ...checkEach(names, 'clause', clauses, prose, [...at, 'clauses']),
        ...checkEach(names, 'exam clause', client, prose, [...at, 'client']),
        ...(own.length === 0 ? [] : [{ message, at: prose.locate([...at, 'why']) }]),
      ];
    }),
  ];
}

function checkAccounts(files: ContractFiles): readonly Problem[] {
  const resting = [...listClauses(files), ...listExamClauses(files)];
  return files.pages.flatMap((file) => {
    const { page, units } = file.content;
    const rows = files.prose.content.pages.find((one) => one.page === page)?.units ?? [];
    return units.flatMap(({ n }, index) => {
      const { clauses, client, pending, why } = rows.find(({ unit }) => unit === n) ?? {};
      const isNamed = clausesByUnit(resting, page, n).length > 0;
      if (isNamed || [clauses, client, pending, why].some((one) => one !== undefined)) return [];
      const message = `the unit ${n} has neither clause, client nor why: name it as the \`unit\` of a clause, or say in prose.yaml why it claims nothing`;
      return [{ message, at: file.locate(['units', index]) }];
    });
  });
}
