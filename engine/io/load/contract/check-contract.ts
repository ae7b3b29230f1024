import type { Problem } from '../source/problem.ts';
import { checkArrangements } from './check-arrangements.ts';
import { checkCases } from './check-cases.ts';
import { checkCitations } from './check-citations.ts';
import { checkClauses } from './check-clauses.ts';
import { checkExam } from './check-exam.ts';
import { checkFixtures } from './check-fixtures.ts';
import { checkJsonSchemas } from './check-json-schemas.ts';
import { checkLifecycle } from './lifecycle/check-lifecycle.ts';
import { checkLedger } from './check-ledger.ts';
import { checkOperations } from './check-operations.ts';
import { checkPages } from './check-pages.ts';
import { checkPlaces } from './check-places.ts';
import { checkSources } from './check-sources.ts';
import type { ContractFiles } from './contract-files.ts';
import { collectNames } from './names.ts';

/** Finds what the files of a contract, each sound in itself, name wrongly in each other. */
export function checkContract(files: ContractFiles, generators: readonly string[]): readonly Problem[] {
  const names = collectNames(files, generators);
  return [
    ...checkJsonSchemas(files.openapi),
    ...checkOperations(files.openapi, names),
    ...checkArrangements(files, names),
    ...checkClauses(files, names),
    ...checkCases(files, names),
    ...checkSources(files, names),
    ...checkPages(files),
    ...checkLedger(files, names),
    ...checkCitations(files, names),
    ...checkExam(files, names),
    ...checkLifecycle(files, names),
    ...checkFixtures(files),
    ...checkPlaces(files),
  ];
}
