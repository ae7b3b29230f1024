import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
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
  const place = join(built, AHEAD, basename(folder));
  const file = await readFile(join(place, CONTRACT_AHEAD)).catch(() => undefined);
  if (file === undefined) return undefined;
  const found = await readFolder(folder);
  const parsed = JSON.parse(gunzipSync(file).toString()) as Contract; // our own file
  if (parsed.digest !== digestFiles(found)) return undefined;
  const fixtures = Object.entries(parsed.fixtures).map(([name, fixture]) => [name, withBytes(fixture, found)]);
  const contract = { ...parsed, fixtures: Object.fromEntries(fixtures) as Contract['fixtures'] };
  places.set(contract, place);
  return contract;
}

/** Returns what the build leaves: a contract without the bytes of its fixtures, which stay files. */
export function toAhead(contract: Contract): Uint8Array {
  const fixtures = Object.entries(contract.fixtures).map(([name, fixture]) => [name, { ...fixture, bytes: undefined }]);
  return gzipSync(JSON.stringify({ ...contract, fixtures: Object.fromEntries(fixtures) as unknown }), { level: 9 });
}

/** Returns the folder of what else the build made of a contract, where the contract is what it has parsed. */
export function placeAhead(contract: Contract): string | undefined {
  return places.get(contract);
}

/** The folder in `dist` in which each built-in contract has one; it is not read from the sources. */
export const AHEAD = 'ahead';

/** The file of the contract itself. */
export const CONTRACT_AHEAD = 'contract.json.gz';

// A contract that is made of one that was read, such as one without a check, is not that one.
const places = new WeakMap<Contract, string>();

function withBytes(fixture: Omit<Fixture, 'bytes'>, found: readonly FolderFile[]): Fixture {
  const file = found.find(({ name }) => name === `fixtures/${fixture.filename}`);
  return { ...fixture, bytes: file?.bytes ?? new Uint8Array() };
}
