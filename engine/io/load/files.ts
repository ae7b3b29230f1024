import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { WrongUse, type JsonObject } from '../../core/model/index.ts';
import { packageRoot } from './built-in-contract.ts';
import { decodeText } from './decode-text.ts';

/** A file of a folder, with its name below it, in which `/` parts folders. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Returns every file in and below a folder in the order of their names, but those that start with a dot. */
export async function readFolder(folder: string): Promise<readonly FolderFile[]> {
  const names = await listNames(folder);
  const visible = names.filter((name) => !name.split('/').some((part) => part.startsWith('.')));
  const files: FolderFile[] = [];
  for (const group of inGroups(visible.sort())) {
    const read = group.map(async (name) => ({ name, bytes: await readBytes(join(folder, name), 'The folder') }));
    files.push(...(await Promise.all(read)));
  }
  return files;
}

function inGroups(names: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(names.length / AT_ONCE);
  return Array.from({ length: count }, (_, at) => names.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}

// Some systems let a program have no more than 256 files open.
const AT_ONCE = 32;

/** Returns the names in a folder itself. */
export async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new WrongUse(`The folder ${folder} cannot be read (${codeOf(error)}).`);
  }
}

/** Returns the text of a file, or a `WrongUse` that says what it was wanted for. */
export async function readText(path: string, what: string): Promise<string> {
  return decodeText(await readBytes(path, what));
}

/** Returns the bytes of a file, or a `WrongUse` that says what it was wanted for. */
export async function readBytes(path: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new WrongUse(`${what} cannot be read: ${path} (${codeOf(error)}).`);
  }
}

/** Returns every schema of `spec/schema`. */
export async function readSchemas(): Promise<readonly JsonObject[]> {
  const files = await readFolder(join(packageRoot(), 'spec', 'schema'));
  // These are our own files; each holds one object.
  return files.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as JsonObject);
}

/** Returns the schema of `spec/schema` with a name. */
export async function readSchema(name: string): Promise<JsonObject> {
  const text = await readFile(join(packageRoot(), 'spec', 'schema', `${name}.schema.json`), 'utf8');
  return JSON.parse(text) as JsonObject; // our own file
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = await Promise.all(entries.map(toFile));
    const base = join(folder, sep);
    return paths.flat().map((path) => path.slice(base.length).split(sep).join('/'));
  } catch (error) {
    throw new WrongUse(`The folder ${folder} cannot be read (${codeOf(error)}).`);
  }
}

// Kubernetes gives a folder of links.
async function toFile(entry: Dirent): Promise<readonly string[]> {
  const path = join(entry.parentPath, entry.name);
  const isFile = entry.isSymbolicLink() ? (await stat(path).catch(() => undefined))?.isFile() : entry.isFile();
  return isFile === true ? [path] : [];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
}
