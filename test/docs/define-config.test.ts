import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KEY, load } from '../io/load/profile/load-from.ts';

const library = JSON.stringify(join(import.meta.dirname, '..', '..', 'engine', 'config.ts'));
const profile = JSON.stringify({ baseUrl: 'http://localhost', keys: { sandbox: KEY } });

test.each([
  ['an object', profile],
  ['a function', `() => (${profile})`],
  ['an asynchronous function', `async () => (${profile})`],
])('a profile in TypeScript may be defined as %s', async (_, definition) => {
  const text = `import { defineConfig } from ${library};\nexport default defineConfig(${definition});`;
  expect(await load({ 'assay.config.ts': text })).toMatchObject({ keys: { sandbox: KEY } });
});
