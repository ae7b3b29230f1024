import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

// A time-out is for what hangs; how fast a machine is decides nothing.
const patience = { testTimeout: 900_000, hookTimeout: 900_000 };

// The suites share a target, so they run one after the other, behind everything else.
const inTurn = { fileParallelism: false, sequence: { groupOrder: 1 } };

const config: ViteUserConfig = defineConfig({
  test: {
    // Many tests wait more than they work, so that two workers leave two cores idle for a fifth of the time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], isolate: false, ...patience } },
      { test: { name: 'suites', include: ['suites/**/*.test.ts'], isolate: false, ...inTurn, ...patience } },
    ],
  },
});

export default config;
