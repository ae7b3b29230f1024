import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WrongUse } from '../../core/model/index.ts';
import { urlOfName } from '../../io/load/openapi/remote-names.ts';
import type { FolderFile } from '../../io/load/files.ts';
import { DOCUMENT_NAMES, OVERLAY_NAME, readOpenApi, type ReadDocument } from '../../io/load/openapi/read-openapi.ts';
import { loadUpgrade } from '../../io/load/openapi/upgrade.ts';
import { openSchemaCheck } from '../../io/load/open-schema-check.ts';
import type { CheckSchema } from '../../io/load/source/check-schema.ts';
import { throwProblems } from '../../io/load/source/problem.ts';
import { createFetcher, type Network } from './fetch-references.ts';

/** A document of somebody else's, with the files that it is made of. */
export interface ForeignDocument {
  readonly read: ReadDocument;
  /** Named as in the folder of a contract. */
  readonly files: readonly FolderFile[];
  /** The check against our schemas, made once for all that is done with the document. */
  readonly check: CheckSchema;
}

/** Reads an OpenAPI document from disk, or throws a `WrongUse` that lists what must be mended in it; the network only gives what it may. */
export async function readDocument(path: string, network?: Network): Promise<ForeignDocument> {
  const folder = dirname(path);
  const name = basename(path);
  const known = new Map<string, Uint8Array>();
  const missing = new Set<string>();
  const open = (wanted: string): Uint8Array | undefined => {
    if (wanted === OVERLAY_NAME) return undefined;
    const bytes = known.get(wanted) ?? readIfThere(join(folder, wanted));
    if (bytes === undefined) missing.add(wanted);
    else known.set(wanted, bytes);
    return bytes;
  };
  if (open(name) === undefined) throw new WrongUse(`The OpenAPI document cannot be read: ${path}.`);
  const check = await openSchemaCheck();
  const upgrade = await loadUpgrade();
  const fetcher = createFetcher(network);
  const reading = { open, explainMissing: fetcher.explainMissing, check, upgrade };
  let read = readOpenApi(name, reading);
  // What was fetched may refer to more.
  for (let found = await fetcher.fetch(missing); found !== undefined; found = await fetcher.fetch(missing)) {
    found.forEach((bytes, file) => known.set(file, bytes));
    missing.clear();
    read = readOpenApi(name, reading);
  }
  throwProblems(
    `The OpenAPI document ${path}`,
    read.problems.map(({ message, at }) => ({
      message,
      at: typeof at === 'string' ? at : { ...at, file: urlOfName(at.file)?.href ?? join(folder, at.file) },
    })),
  );
  return { read, files: nameFiles(name, known), check };
}

// In a contract the document has a name of its own; files that refer back to it by its old one still find it.
function nameFiles(name: string, known: ReadonlyMap<string, Uint8Array>): readonly FolderFile[] {
  const files = [...known].map(([own, bytes]) => ({ name: own, bytes }));
  const main = known.get(name);
  if (DOCUMENT_NAMES.includes(name) || main === undefined) return files;
  const renamed = { name: name.endsWith('.json') ? 'openapi.json' : 'openapi.yaml', bytes: main };
  const refersBack = files.some((file) => file.name !== name && new TextDecoder().decode(file.bytes).includes(name));
  return [renamed, ...files.filter((file) => file.name !== name || refersBack)];
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
