import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInContract, loadContract, packageRoot } from '../../../engine/io/load/index.ts';

test('the built-in contract loads', async () => {
  // Which generators exist is not the loader's matter: every name that the contract uses is admitted.
  const text = await readClauseFiles();
  const generators = [...text.matchAll(/generate: ([\w-]+)/g)].map(([, name = '']) => name);
  const { name, operations, clauses } = await loadContract(builtInContract(), { generators });
  expect(name).toBe('mediamagic');
  expect(operations).toHaveLength(15);
  expect(clauses.length).toBeGreaterThan(50);
});

test('it stands in the package, beside its schemas', () => {
  expect(builtInContract()).toBe(join(packageRoot(), 'spec', 'mediamagic'));
  expect(packageRoot()).toBe(join(import.meta.dirname, '..', '..', '..'));
});

async function readClauseFiles(): Promise<string> {
  const folder = join(builtInContract(), 'clauses');
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  return texts.join('\n');
}
