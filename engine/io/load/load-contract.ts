import { join } from 'node:path';
import type { Contract } from '../../core/model/index.ts';
import { checkContract } from './contract/check-contract.ts';
import { parseContractFiles } from './contract/contract-files.ts';
import { normaliseContract } from './contract/normalise-contract.ts';
import { decodeText } from './decode-text.ts';
import { digestFiles } from './digest.ts';
import { readFolder, type FolderFile } from './files.ts';
import { openSchemaCheck } from './open-schema-check.ts';
import { describeWarnings } from './openapi/describe-warnings.ts';
import { DOCUMENT_NAMES, needsUpgrade } from './openapi/read-openapi.ts';
import { loadUpgrade } from './openapi/upgrade.ts';
import type { CheckSchema } from './source/check-schema.ts';
import { throwProblems, type Problem } from './source/problem.ts';

/** What a contract may refer to beyond its own files. */
export interface ContractOptions {
  /** Names of the generators that exist. */
  readonly generators: readonly string[];
  /** The check against our schemas, where many contracts are loaded with one. */
  readonly check?: CheckSchema;
}

/** Loads the contract in a folder, or throws a `WrongUse` that lists its mistakes. */
export async function loadContract(folder: string, options: ContractOptions): Promise<Contract> {
  return loadContractFiles(folder, await readFolder(folder), options);
}

/** Loads the contract that files are, wherever they were read from. */
export async function loadContractFiles(
  folder: string,
  found: readonly FolderFile[],
  { generators, check }: ContractOptions,
): Promise<Contract> {
  const upgrade = found.some(isOld) ? await loadUpgrade() : (document: unknown): unknown => document;
  const { files, problems, warnings } = parseContractFiles(found, check ?? (await openSchemaCheck()), upgrade);
  report(folder, problems);
  report(folder, checkContract(files, generators));
  const unused = describeWarnings(warnings);
  return { ...normaliseContract(files, digestFiles(found)), ...(unused.length > 0 && { unused }) };
}

function isOld({ name, bytes }: FolderFile): boolean {
  return DOCUMENT_NAMES.includes(name) && needsUpgrade(decodeText(bytes));
}

function report(folder: string, problems: readonly Problem[]): void {
  const placed = problems.map(({ message, at }) => ({
    message,
    at: typeof at === 'string' ? at : { ...at, file: join(folder, at.file) },
  }));
  throwProblems(`The contract in ${folder}`, placed);
}
