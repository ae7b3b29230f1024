import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { fromBundle } from './scripts/build/tested.mjs';

// A time-out is for what hangs; how fast a machine is decides nothing.
const patience = { testTimeout: 900_000, hookTimeout: 900_000 };

// The suites share a target, so they run one after the other, behind everything else.
const inTurn = { fileParallelism: false, sequence: { groupOrder: 1 } };

// The tests are of the sources, and with TEST_SUBJECT=bundle of what is made of them.
const plugins = process.env['TEST_SUBJECT'] === 'bundle' ? [await fromBundle()] : [];
const common = { isolate: false, server: { deps: { external: [/\/dist\/tested\//] } }, ...patience };

const config: ViteUserConfig = defineConfig({
  test: {
    // Many tests wait more than they work, so that two workers leave two cores idle for a fifth of the time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { plugins, test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], ...common } },
      { plugins, test: { name: 'suites', include: ['suites/**/*.test.ts'], ...common, ...inTurn } },
    ],
  },
});

export default config;
