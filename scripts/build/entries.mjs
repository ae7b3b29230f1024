import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');

const { bin, exports, dependencies, peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const exported = Object.entries(exports).filter(([, target]) => typeof target === 'object');

/** The sources that others load by name, by the path in `dist` at which they find them. */
export const entries = toSources([
  ...Object.values(bin),
  ...exported.map(([, target]) => target.default),
  // Programs around us import it by its path.
  'dist/engine/io/send/choose-proxy.js',
]);

/** The sources of the exported types, by the path of their declarations in `dist`. */
export const typeEntries = Object.fromEntries(
  exported.map(([, target]) => [withoutEnding(target.types, '.d.ts'), withEnding(target.default)]),
);

/** What a user installs beside us; every other package is bundled in. */
export const external = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];

function toSources(paths) {
  return Object.fromEntries(paths.map((path) => [withoutEnding(path, '.js'), withEnding(path)]));
}

function withoutEnding(path, ending) {
  return path.replace(/^(?:\.\/)?dist\//, '').slice(0, -ending.length);
}

function withEnding(path) {
  return `${withoutEnding(path, '.js')}.ts`;
}
