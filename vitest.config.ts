import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], isolate: false, testTimeout: 30_000 } },
      { test: { name: 'suites', include: ['suites/**/*.test.ts'], fileParallelism: false, isolate: false } },
    ],
  },
});

export default config;
