// Makes `dist`: the bundle with its source maps, the rolled-up types, the contracts and their cases made ahead, and the
// licences of what is bundled in. Types are checked by `npm run typecheck`.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build/bundle.mjs';
import { writeContracts } from './build/contracts.mjs';
import { DIST } from './build/entries.mjs';
import { writeFits } from './build/fits.mjs';
import { writeLicences } from './build/licences.mjs';
import { writeTypes } from './build/types.mjs';

mkdirSync(DIST, { recursive: true });
const [output, ...others] = await Promise.all([bundle(), writeTypes(), writeContracts(), writeFits()]);
const written = new Set([...output.map(({ fileName }) => fileName), ...others.flat(), writeLicences(output)]);

// What is there from before goes last, so that a program that runs meanwhile finds one build or the other.
for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
  const name = join(entry.parentPath, entry.name).slice(DIST.length + 1);
  if (entry.isFile() && !written.has(name) && !/^(?:bench|tested)\//.test(name)) rmSync(join(DIST, name));
}
