import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract, Fixture } from '../../core/model/index.ts';
import { builtFolder } from './built-in-contract.ts';
import { digestFiles } from './digest.ts';
import { readFolder, type FolderFile } from './files.ts';

/** Returns the contract in a folder as the build parsed it; undefined where it parsed other files, or none. */
export async function readAhead(
  folder: string,
  built: string | undefined = builtFolder(),
): Promise<Contract | undefined> {
  if (built === undefined) return undefined;
  const text = await readFile(join(built, AHEAD), 'utf8').catch(() => undefined);
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

/** The file in `dist` that the build leaves; it is not read from the sources. */
export const AHEAD = 'contract.json';

function withBytes(fixture: Omit<Fixture, 'bytes'>, found: readonly FolderFile[]): Fixture {
  const file = found.find(({ name }) => name === `fixtures/${fixture.filename}`);
  return { ...fixture, bytes: file?.bytes ?? new Uint8Array() };
}
