import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { input, output } from './bundle.mjs';
import { DIST, ROOT } from './entries.mjs';
import { groups } from './layers.mjs';

const FOLDER = join(DIST, 'tested');
const SOURCES = ['engine', 'generators', 'reference', 'reporters'];

/**
 * Bundles the program as it is shipped, but that each module can be loaded by its path, and returns the plugin of Vite by
 * which tests get from there what they import from the sources.
 */
export async function fromBundle() {
  const bundled = await rolldown({ ...input, input: Object.fromEntries(listModules()) });
  await bundled.write({ ...output, dir: FOLDER, codeSplitting: { groups } });
  await bundled.close();
  return { name: 'from-bundle', enforce: 'pre', resolveId: findBundled };
}

function listModules() {
  return SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .filter(isModule)
      .map((name) => [withoutEnding(join(folder, name)), join(ROOT, folder, name)]),
  );
}

function findBundled(source, importer) {
  if (!source.startsWith('.') || importer === undefined) return null;
  const path = relative(ROOT, resolve(dirname(importer), source));
  const isSource = SOURCES.includes(path.split(sep)[0]) && isModule(path);
  return isSource ? { id: join(FOLDER, `${withoutEnding(path)}.js`), external: true } : null;
}

function isModule(path) {
  return /\.tsx?$/.test(path);
}

function withoutEnding(path) {
  return path.replace(/\.tsx?$/, '');
}
