import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './entries.mjs';

const COMMANDS = 'engine/cli/commands';

// What is loaded together lies in one file, with all that it needs and no layer before it has. What is in none is put
// together by who loads it.
const LAYERS = [
  ['client', ['reference/client/index.ts']],
  ['choose-proxy', ['engine/io/send/choose-proxy.ts']],
  ['config', ['engine/config.ts']],
  [
    'start',
    [
      'engine/cli/command-line.ts',
      'engine/cli/process-io.ts',
      ...readdirSync(join(ROOT, COMMANDS)).map((name) => `${COMMANDS}/${name}`),
    ],
  ],
  ['reference', ['reference/index.ts']],
  ['run', ['engine/cli/actions/run.ts']],
  ['mutants', ['engine/cli/actions/serve.ts', 'engine/selftest/all-mutants.ts']],
  ['contract', ['engine/io/load/load-contract.ts']],
  ['reporters', ['reporters/index.ts']],
  ['page', ['engine/session/page/show-page.ts']],
];

/** The files that the bundle consists of beside its entries. */
export const groups = [
  ...LAYERS.map(([name, sources], index) => {
    const roots = new Set(sources.map((source) => join(ROOT, source)));
    return { name, priority: LAYERS.length - index, test: (id) => roots.has(id) };
  }),
  // A file that few load is put into one that they load anyway.
  {
    name: nameAfterOwner,
    debugName: 'shared',
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 200_000,
  },
];

function nameAfterOwner() {
  return 'shared';
}
