import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './entries.mjs';

/** The file in `dist` that holds the licences of what is bundled in. */
export const THIRD_PARTY = 'third-party.md';

/** Writes down which packages are in the bundle, each with its licence. */
export function writeLicences(output) {
  const files = output.flatMap(({ modules = {} }) =>
    Object.entries(modules).flatMap(([id, { renderedLength }]) =>
      renderedLength > 0 ? [id.replace(/^\0|\?.*$/g, '')] : [],
    ),
  );
  const folders = new Set(files.filter((file) => file.includes('/node_modules/')).map(packageOf));
  const packages = [...folders].map(describe).sort((one, other) => (one.name < other.name ? -1 : 1));
  // Packages of one author often have one text.
  const texts = [...new Set(packages.map(({ text }) => text))];
  const parts = texts.map((text) => {
    const names = packages.filter((one) => one.text === text);
    return [...names.map(({ name, version, licence }) => `## ${name}@${version} (${licence})\n`), text, ''].join('\n');
  });
  writeFileSync(
    join(DIST, THIRD_PARTY),
    ['# What the files of this folder hold of other packages\n', ...parts].join('\n'),
  );
  return THIRD_PARTY;
}

/** Returns the packages that the build has put into the bundle. */
export function listLicences() {
  const text = readFileSync(join(DIST, THIRD_PARTY), 'utf8');
  return [...text.matchAll(/^## (\S+)@(\S+) \((.+)\)$/gm)].map(([, name, version, licence]) => ({
    name,
    version,
    licence,
  }));
}

function packageOf(file) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)[0];
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (license === undefined || file === undefined) throw new Error(`${name} says no licence, so it cannot be bundled.`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8').trim() };
}
