import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSources } from '../load-sources.mjs';
import { DIST } from './entries.mjs';

/** Parses the built-in contract, so that no start has to, and returns the name of its file in `dist`. */
export async function writeContract() {
  const [{ AHEAD, toAhead }, { openContract }] = await loadSources([
    'engine/io/load/contract-ahead.ts',
    'engine/session/open-contract.ts',
  ]);
  await writeFile(join(DIST, AHEAD), toAhead(await openContract('.')));
  return AHEAD;
}
