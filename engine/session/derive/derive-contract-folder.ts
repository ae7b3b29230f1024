import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { WrongUse, type Contract, type Json } from '../../core/model/index.ts';
import { deriveContract } from '../../derive/derive-contract.ts';
import type { NotDerived } from '../../derive/derived.ts';
import type { Heard } from '../../derive/heard.ts';
import { parseContractFiles } from '../../io/load/contract/contract-files.ts';
import { normaliseContract } from '../../io/load/contract/normalise-contract.ts';
import { remakeRequests } from './remake-requests.ts';
import { parseContract } from '../open-contract.ts';
import { findGrounds } from './find-grounds.ts';
import type { ForeignDocument } from './read-document.ts';

/** A contract that was derived and written. */
export interface WrittenContract {
  readonly contract: Contract;
  readonly notDerived: readonly NotDerived[];
}

/** What a document is by itself. */
export interface Bare {
  /** Without clauses. */
  readonly contract: Contract;
  /** Ids of the operations whose valid request the document gives and does not hold all of. */
  readonly remade: ReadonlySet<string>;
}

/** Returns the contract that a document is by itself. */
export function bareContract({ read, check }: ForeignDocument): Bare {
  const { files } = parseContractFiles([], check, (document) => document);
  const { openapi, remade } = remakeRequests(read.file.content);
  return { contract: normaliseContract({ ...files, openapi: { ...read.file, content: openapi } }, ''), remade };
}

/** Derives a contract, writes it into a folder beside the document, and loads it from there. */
export async function writeDerived(folder: string, document: ForeignDocument, heard?: Heard): Promise<WrittenContract> {
  const bare = bareContract(document);
  if (bare.contract.operations.every(({ responses, ranges = [] }) => responses.length + ranges.length === 0)) {
    throw new WrongUse('The document says of no operation how it answers, so that no check can fail; add `responses`.');
  }
  const { files, notDerived } = deriveContract(findGrounds(bare, heard));
  for (const { name, bytes } of document.files) await write(join(folder, name), bytes);
  for (const [name, content] of Object.entries(files)) await write(join(folder, name), toYaml(content));
  return { contract: await parseContract(folder, document.check), notDerived };
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function toYaml(content: Json): string {
  return `# Derived by assay init --from; what the owner of the API decides stands in rulings.yaml.\n${stringify(content, { lineWidth: 120, aliasDuplicateObjects: false })}`;
}
