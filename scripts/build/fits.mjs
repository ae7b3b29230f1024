import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { rolldown } from 'rolldown';
import { loadSources } from '../load-sources.mjs';
import { output, settings } from './bundle.mjs';
import { DIST } from './entries.mjs';

/** Compiles schemas to code that tells whether a value fits, and returns the names of its files in `dist`. */
export async function writeFits() {
  const files = await compileFits();
  await mkdir(join(DIST, 'ahead'), { recursive: true });
  await Promise.all(Object.entries(files).map(([path, code]) => writeFile(join(DIST, path), code)));
  return Object.keys(files);
}

/** Returns the code of what is compiled by the name of its file. */
export async function compileFits() {
  const [{ AHEAD }, fits, { HOW_SCHEMAS_ARE_READ }, { readSchemas }, { openContract }, answered, how] =
    await loadSources([
      'engine/io/load/contract-ahead.ts',
      'engine/io/load/source/fits-ahead.ts',
      'engine/io/load/source/check-schema.ts',
      'engine/io/load/files.ts',
      'engine/session/open-contract.ts',
      'engine/core/schema/answer-schemas.ts',
      'engine/core/schema/compile-schemas.ts',
    ]);
  const contract = await openContract('.');
  const document = answered.collectAnswerSchemas(contract);
  const ours = createCompiler({ ...HOW_SCHEMAS_ARE_READ, schemas: await readSchemas() });
  const answers = createCompiler({ ...how.HOW_ANSWERS_ARE_READ, inlineRefs: false });
  answers.addSchema({ ...document, $id: how.ADDRESS });
  const places = [...answered.listAnswerSchemas(contract, document)];
  const names = (values, name) => Object.fromEntries(values.map((value, index) => [`fits${index}`, name(value)]));
  const known = places.map(([text], index) => `[${JSON.stringify(text)}, answered.fits${index}]`);
  const code = await bundle({
    ours: standalone.default(
      ours,
      names(fits.compiledSchemas, (name) => `${name}.schema.json`),
    ),
    answers: standalone.default(
      answers,
      names(places, ([, place]) => how.nameSchema(place)),
    ),
    all: [
      "import * as answered from 'answers';",
      `export { ${fits.compiledSchemas.map((name, index) => `fits${index} as ${name}`).join(', ')} } from 'ours';`,
      `export const answers = { digest: '${contract.digest}', fits: new Map([${known.join(', ')}]) };`,
    ].join('\n'),
  });
  return { [join(AHEAD, fits.FITS_AHEAD)]: code };
}

function createCompiler(how) {
  const ajv = new Ajv2020({ ...how, messages: false, code: { source: true, esm: true } });
  formats.default(ajv);
  return ajv;
}

// What is compiled imports what it needs of ajv.
async function bundle(files) {
  const compiled = {
    name: 'compiled',
    resolveId: (id) => (Object.hasOwn(files, id) ? id : null),
    load: (id) => files[id] ?? null,
  };
  const bundled = await rolldown({ ...settings, input: 'all', plugins: [compiled] });
  const { output: made } = await bundled.generate({ ...output, sourcemap: false });
  await bundled.close();
  return made[0].code;
}
