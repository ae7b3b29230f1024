import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { rolldown } from 'rolldown';
import { loadSources } from '../load-sources.mjs';
import { output, settings } from './bundle.mjs';
import { DIST } from './entries.mjs';

// Those that a start looks at.
const SCHEMAS = ['profile'];

/** Compiles schemas to code that tells whether a value fits, and returns the names of its files in `dist`. */
export async function writeFits() {
  const files = await compileFits();
  await mkdir(join(DIST, 'ahead'), { recursive: true });
  await Promise.all(Object.entries(files).map(([path, code]) => writeFile(join(DIST, path), code)));
  return Object.keys(files);
}

/** Returns the code of each schema by the name of its file. */
export async function compileFits() {
  const [{ AHEAD }, { nameFits }, { HOW_SCHEMAS_ARE_READ }, { readSchemas }] = await loadSources([
    'engine/io/load/contract-ahead.ts',
    'engine/io/load/source/fits-ahead.ts',
    'engine/io/load/source/check-schema.ts',
    'engine/io/load/files.ts',
  ]);
  const ajv = new Ajv2020({
    ...HOW_SCHEMAS_ARE_READ,
    schemas: await readSchemas(),
    messages: false,
    code: { source: true, esm: true },
  });
  formats.default(ajv);
  const compiled = SCHEMAS.map(async (name) => [
    join(AHEAD, nameFits(name)),
    await bundle(standalone.default(ajv, { fits: `${name}.schema.json` })),
  ]);
  return Object.fromEntries(await Promise.all(compiled));
}

// It imports what it needs of ajv.
async function bundle(code) {
  const id = 'compiled.js';
  const compiled = {
    name: 'compiled',
    resolveId: (one) => (one === id ? id : null),
    load: (one) => (one === id ? code : null),
  };
  const bundled = await rolldown({ ...settings, input: id, plugins: [compiled] });
  const { output: made } = await bundled.generate({ ...output, sourcemap: false });
  await bundled.close();
  return made[0].code;
}
