import { compareContracts, readApi, type Comparable } from '../../../engine/core/changes/index.ts';
import type { Change, Json } from '../../../engine/core/model/index.ts';
import { readSchemas } from '../../../engine/io/load/files.ts';
import { loadContractFiles } from '../../../engine/io/load/load-contract.ts';
import { createSchemaCheck } from '../../../engine/io/load/source/check-schema.ts';
import { parseYaml } from '../../../engine/io/load/source/yaml-file.ts';
import type { Edit, Pair } from './pairs/pair.ts';
import { shop } from './shop/index.ts';

const check = createSchemaCheck(await readSchemas());

/** A contract as the texts of its files. */
export type Texts = Readonly<Record<string, string>>;

/** Makes the edits; each must find what it replaces. */
export function edit(texts: Texts, edits: readonly Edit[]): Texts {
  return edits.reduce<Texts>((known, [file, from, to]) => {
    const text = known[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    return { ...known, [file]: text.replaceAll(from, to) };
  }, texts);
}

/** Loads a contract of texts as the program does. */
export async function loadTexts(texts: Texts): Promise<Comparable> {
  const files = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  return { ...readTexts(texts), contract: await loadContractFiles('shop', files, { generators: [], check }) };
}

/** Reads the OpenAPI document of a contract alone. */
export function readTexts(texts: Texts): Comparable {
  const { api, problems } = readApi(parseYaml('openapi.yaml', texts['openapi.yaml'] ?? '').file.content as Json);
  if (api === undefined) throw new Error(JSON.stringify(problems));
  return { api };
}

/** Loads the two contracts of a pair. */
export async function loadPair({ start = [], edits, areDocuments }: Pair): Promise<readonly [Comparable, Comparable]> {
  const texts = edit(shop, start);
  const load = areDocuments === true ? readTexts : loadTexts;
  return [await (start.length === 0 && areDocuments !== true ? usual() : load(texts)), await load(edit(texts, edits))];
}

let known: Promise<Comparable> | undefined;

/** Loads the contract that pairs are made of, once. */
export function usual(): Promise<Comparable> {
  known ??= loadTexts(shop);
  return known;
}

/** Says each change from one to the other in a line. */
export function tellChanges(before: Comparable, after: Comparable): readonly string[] {
  return compareContracts(before, after).map(tell);
}

function tell({ effect, kind, direction, subject, places }: Change): string {
  const where = places.map(({ operation = '*', status }) =>
    status === undefined ? operation : `${operation} ${status}`,
  );
  return `${effect} ${kind} ${direction}: ${subject}${where.length === 0 ? '' : ` @ ${where.join(', ')}`}`;
}
