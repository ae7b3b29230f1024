import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Json } from '../../engine/core/model/index.ts';
import { readSchemas } from '../../engine/io/load/files.ts';
import { createSchemaCheck } from '../../engine/io/load/source/check-schema.ts';
import { loadFits } from '../../engine/io/load/source/fits-ahead.ts';
import { mutateJson } from './mutate-json.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'dist');

it('the build has compiled the schemas as they are', async () => {
  const files = Object.entries(compileAnew());
  expect(files.length).toBeGreaterThan(0);
  for (const [path, code] of files) expect(await readFile(join(BUILT, path), 'utf8')).toBe(code);
});

it('what the build has compiled finds a fault where the schema of the profile does, and nowhere else', async () => {
  const fits = await loadFits('profile', BUILT);
  const check = createSchemaCheck(await readSchemas());
  const values = [PROFILE, ...mutateJson(PROFILE)];
  const judged = values.map((value) => ({
    value,
    isGood: check('profile', value, () => 'here').length === 0,
    fits: fits?.(value),
  }));
  expect(judged.filter((one) => one.isGood !== one.fits)).toEqual([]);
  expect(judged.filter(({ isGood }) => isGood).length).toBeGreaterThan(20);
  expect(judged.filter(({ isGood }) => !isGood).length).toBeGreaterThan(100);
  expect(judged[0]?.isGood).toBe(true);
});

function compileAnew(): Readonly<Record<string, string>> {
  const code = `import { compileFits } from './scripts/build/fits.mjs'; console.log(JSON.stringify(await compileFits()));`;
  const text = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(text) as Readonly<Record<string, string>>; // as written above
}

const PROFILE: Json = {
  baseUrl: 'http://127.0.0.1:8080/api',
  environment: 'staging',
  keys: { sandbox: 'sk_test_0123456789abcdef', live: 'sk_live_0123456789abcdef' },
  headers: { 'X-Gate': 'open' },
  tls: { ca: 'ca.pem', cert: 'cert.pem', key: 'key.pem', passphrase: 'word' },
  limits: { requestsPerSecond: 10, concurrency: 2, timeoutMs: 1000, maxRequests: 100 },
  rateLimit: { maxWaitSeconds: 5, burst: 3, buckets: ['upload'] },
  arrangements: { 'state-of-mine': { request: { method: 'POST', path: '/x' }, restore: { command: 'undo' } } },
  media: { allow: ['image/png', 'text/plain'] },
  webhook: { endpointUrl: 'https://hooks.example/in', only: true },
  build: '1.2.3',
};
