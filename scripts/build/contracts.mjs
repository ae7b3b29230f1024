import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadSources } from '../load-sources.mjs';
import { DIST, ROOT } from './entries.mjs';

/**
 * Parses the built-in contracts, makes their cases and meets the points of the reference that mutants are aimed by, so that no start
 * has to, and returns the names of the files in `dist`.
 */
export async function writeContracts() {
  const [
    { AHEAD, CONTRACT_AHEAD, toAhead },
    { CASES_AHEAD, toCasesAhead },
    { openContract },
    { casesAhead },
    points,
    { meetPoints },
  ] = await loadSources([
    'engine/io/load/contract-ahead.ts',
    'engine/io/load/cases-ahead.ts',
    'engine/session/open-contract.ts',
    'engine/session/generation.ts',
    'engine/selftest/points-ahead.ts',
    'engine/selftest/meet-points.ts',
  ]);
  const usual = await openContract('.');
  const written = [];
  for (const name of await readdir(join(ROOT, 'spec'))) {
    const folder = join(ROOT, 'spec', name);
    if (!existsSync(join(folder, 'openapi.yaml'))) continue;
    const contract = name === usual.name ? usual : await openContract('.', folder);
    const files = {
      [CONTRACT_AHEAD]: toAhead(contract),
      [CASES_AHEAD]: toCasesAhead(contract, casesAhead(contract)),
      ...(contract === usual && { [points.POINTS_AHEAD]: points.toPointsAhead(contract, await meetPoints(contract)) }),
    };
    await mkdir(join(DIST, AHEAD, name), { recursive: true });
    for (const [file, bytes] of Object.entries(files)) {
      const path = join(AHEAD, name, file);
      await writeFile(join(DIST, path), bytes);
      written.push(path);
    }
  }
  return written;
}
