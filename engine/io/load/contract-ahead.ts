import { readFile } from 'node:fs/promises';
import type { Contract, Fixture } from '../../core/model/index.ts';
import { digestFiles } from './digest.ts';
import { readFolder, type FolderFile } from './files.ts';

/** Where the build leaves the contract that it has parsed: in `dist`; beside the sources there is none. */
export const AHEAD: URL = new URL('../../../contract.json', import.meta.url);

/** Returns the contract in a folder as the build parsed it; undefined where it parsed other files, or none. */
export async function readAhead(folder: string): Promise<Contract | undefined> {
  const text = await readFile(AHEAD, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const found = await readFolder(folder);
  const contract = JSON.parse(text) as Contract; // our own file
  if (contract.digest !== digestFiles(found)) return undefined;
  const fixtures = Object.entries(contract.fixtures).map(([name, fixture]) => [name, withBytes(fixture, found)]);
  return { ...contract, fixtures: Object.fromEntries(fixtures) as Contract['fixtures'] };
}

/** Returns what the build leaves: a contract without the bytes of its fixtures, which stay files. */
export function toAhead(contract: Contract): string {
  const fixtures = Object.entries(contract.fixtures).map(([name, fixture]) => [name, { ...fixture, bytes: undefined }]);
  return JSON.stringify({ ...contract, fixtures: Object.fromEntries(fixtures) as unknown });
}

function withBytes(fixture: Omit<Fixture, 'bytes'>, found: readonly FolderFile[]): Fixture {
  const file = found.find(({ name }) => name === `fixtures/${fixture.filename}`);
  return { ...fixture, bytes: file?.bytes ?? new Uint8Array() };
}
