import { WrongUse } from '../../../../engine/core/model/index.ts';
import { checkContract } from '../../../../engine/io/load/contract/check-contract.ts';
import { parseContractFiles } from '../../../../engine/io/load/contract/contract-files.ts';
import { readSchemas } from '../../../../engine/io/load/files.ts';
import { loadUpgrade } from '../../../../engine/io/load/openapi/upgrade.ts';
import { createSchemaCheck } from '../../../../engine/io/load/source/check-schema.ts';
import { throwProblems } from '../../../../engine/io/load/source/problem.ts';
import { tinyContract } from '../tiny-contract.ts';

/** A change to one file of the tiny contract, and the mistakes that it makes. */
export type Row = readonly [title: string, file: string, search: string, replace: string, ...messages: string[]];

const check = createSchemaCheck(await readSchemas());
const upgrade = await loadUpgrade();

/** Returns the mistakes of the tiny contract after one text in one file is replaced. */
export function mistakesAfter(file: string, search: string, replace: string): readonly string[] {
  const text = tinyContract[file] ?? '';
  if (!text.includes(search)) throw new Error(`${file} does not hold ${search}`);
  return mistakesOf({ ...tinyContract, [file]: text.replace(search, () => replace) });
}

/** Returns the mistakes of a contract of which the texts are given. */
export function mistakesOf(texts: Readonly<Record<string, string>>): readonly string[] {
  const found = Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const { files, problems } = parseContractFiles(found, check, upgrade);
  try {
    throwProblems('The contract', problems.length > 0 ? problems : checkContract(files, ['strange-names']));
    return [];
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    const lines = error.message.split('\n  ');
    return lines.length === 1 ? lines : lines.slice(1);
  }
}
