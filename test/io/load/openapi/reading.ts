import { readSchemas } from '../../../../engine/io/load/files.ts';
import { describeWarnings } from '../../../../engine/io/load/openapi/describe-warnings.ts';
import { readOpenApi, type ReadDocument } from '../../../../engine/io/load/openapi/read-openapi.ts';
import { loadUpgrade } from '../../../../engine/io/load/openapi/upgrade.ts';
import { createSchemaCheck } from '../../../../engine/io/load/source/check-schema.ts';
import { describeProblem } from '../../../../engine/io/load/source/problem.ts';

const check = createSchemaCheck(await readSchemas());
const upgrade = await loadUpgrade();

/** What is made of a document, with what was found in words. */
export interface Reading extends Pick<ReadDocument, 'file' | 'names'> {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/** Reads `openapi.yaml` of these texts. */
export function read(texts: Readonly<Record<string, string>>): Reading {
  const open = (name: string): Uint8Array | undefined =>
    texts[name] === undefined ? undefined : new TextEncoder().encode(texts[name]);
  const { file, names, problems, warnings } = readOpenApi('openapi.yaml', { open, check, upgrade });
  return { file, names, problems: problems.map(describeProblem), warnings: describeWarnings(warnings) };
}

/** Reads one document of this text. */
export function readOne(text: string): Reading {
  return read({ 'openapi.yaml': text });
}
