import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './entries.mjs';

const COMMANDS = 'engine/cli/commands';

// What is loaded together lies in one file, with all that it needs and no layer before it has. What is in none is put
// together by who loads it.
const LAYERS = [
  ['client', ['reference/client/index.ts']],
  ['choose-proxy', ['engine/io/send/choose-proxy.ts']],
  [
    'start',
    [
      'engine/cli/command-line.ts',
      'engine/cli/explain-uncaught.ts',
      'engine/cli/process-io.ts',
      ...readdirSync(join(ROOT, COMMANDS)).map((name) => `${COMMANDS}/${name}`),
    ],
  ],
  ['reference', ['reference/index.ts']],
  ['run', actions('run')],
  ['mutants', [...actions('serve'), 'engine/selftest/all-mutants.ts']],
  ['contract', ['engine/io/load/load-contract.ts']],
  ['reporters', ['reporters/index.ts']],
  // Commands of a few lines: what they look at is in files, or is a target.
  ['files', [...actions('compare', 'confirm', 'diff', 'list'), 'engine/cli/listings/light-listings.ts']],
  [
    'targets',
    [...actions('check', 'demo', 'selftest'), 'engine/cli/listings/mutants.ts', 'engine/selftest/meet-points.ts'],
  ],
  [
    'page',
    [
      'engine/session/page/show-page.ts',
      ...actions('judge', 'page', 'replay', 'report'),
      'reporters/page/renderers.ts',
    ],
  ],
  ['written', actions('baseline', 'docs', 'history', 'init')],
  ['changes', [...actions('changes'), 'reporters/changes/renderers.ts']],
];

/** The files that the bundle consists of beside its entries. */
export const groups = [
  ...LAYERS.map(([name, sources], index) => {
    const roots = new Set(sources.map((source) => join(ROOT, source)));
    return { name, priority: LAYERS.length - index, test: (id) => roots.has(id) };
  }),
  // What packages read that few runs meet: packed contracts, zipped recordings, documents of OpenAPI 3.0.
  { name: 'seldom', test: /node_modules[\\/](?:@scalar|fflate|modern-tar|yauzl)[\\/]/ },
  // A file that few load is put into one that they load anyway.
  {
    name: nameAfterOwner,
    debugName: 'shared',
    minShareCount: 2,
    // Its own file is all that it needs.
    test: (id) => id !== join(ROOT, 'engine/config.ts'),
    entriesAware: true,
    entriesAwareMergeThreshold: 200_000,
  },
];

function actions(...names) {
  return names.map((name) => `engine/cli/actions/${name}.ts`);
}

function nameAfterOwner() {
  return 'shared';
}
