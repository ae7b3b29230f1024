import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What files looked like at one moment, by their paths; those that are not there are absent. */
export type Snapshot = ReadonlyMap<string, string>;

/** Takes a snapshot of files, and of all that is below folders. */
export async function takeSnapshot(paths: readonly string[]): Promise<Snapshot> {
  const taken = new Map<string, string>();
  const look = async (path: string): Promise<void> => {
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() === true) taken.set(path, `${found.ino} ${found.size} ${found.mtimeMs}`);
    if (found?.isDirectory() !== true) return;
    for (const name of await readdir(path).catch(() => [])) await look(join(path, name));
  };
  for (const path of paths) await look(path);
  return taken;
}

/** Returns the files that differ between two snapshots. */
export function changedFiles(before: Snapshot, after: Snapshot): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}
