import { rolldown } from 'rolldown';
import { entries, external, DIST, ROOT } from './entries.mjs';
import { groups } from './layers.mjs';
import { packageParts } from './packages.mjs';
import { thinMaps } from './thin-maps.mjs';

// A trace that leads into another package names the file of the bundle.
const ownMapsOnly = {
  name: 'own-maps-only',
  transform: { filter: { id: /node_modules/ }, handler: (code) => ({ code, map: { mappings: '' } }) },
};

/** How sources are read, whatever becomes of them. */
export const settings = {
  cwd: ROOT,
  platform: 'node',
  tsconfig: 'tsconfig.json',
  // What is also loaded statically is in the file of who does so.
  checks: { ineffectiveDynamicImport: false, bundlerTimings: false },
};

/** How sources and packages are read for the bundle. */
export const input = {
  ...settings,
  plugins: [packageParts, ownMapsOnly, thinMaps],
  external: [/^node:/, ...external.map((name) => new RegExp(`^${name}(?:/|$)`))],
};

/** How the bundle is written; functions keep their names, which traces and messages show. */
export const output = {
  format: 'esm',
  // One that many share is named after all of them.
  chunkFileNames: ({ name }) => (name.startsWith('shared') ? 'chunks/shared.js' : 'chunks/[name].js'),
  // The licences of packages are beside it.
  comments: false,
  minify: { compress: true, mangle: { keepNames: true }, codegen: true },
  sourcemap: true,
};

/** Bundles the program and what it exports into `dist`, and returns what was written. */
export async function bundle() {
  const bundled = await rolldown({ ...input, input: entries });
  const written = await bundled.write({ ...output, dir: DIST, codeSplitting: { groups } });
  await bundled.close();
  return written.output;
}
