import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { settings } from './build/bundle.mjs';
import { ROOT } from './build/entries.mjs';

// Node.js 20 reads no TypeScript. Packages are found from here, and `package.json` is.
const CACHE = join(ROOT, 'node_modules/.cache/assay-sources');

/** Loads modules of the sources, such as `engine/index.ts`, as one program, and returns their exports. */
export async function loadSources(sources, plugins = []) {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'load-'));
  // What is loaded may load more, later on.
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const input = Object.fromEntries(sources.map((source, index) => [index, source]));
  const bundled = await rolldown({ ...settings, input, external: /^[^./]/, plugins });
  await bundled.write({ dir: folder, codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } });
  await bundled.close();
  return Promise.all(sources.map((_, index) => import(pathToFileURL(join(folder, `${index}.js`)).href)));
}
