// Removes one check at a time from the code and shows that the self-test turns red.
// usage: node scripts/remove-checks.mjs [CHECK...]
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const SELFTEST = fileURLToPath(new URL('selftest-of-check.mjs', import.meta.url));
const folder = new URL('../engine/core/checks/', import.meta.url);
const index = await readFile(new URL('index.ts', folder), 'utf8');
const files = new Map(
  [...index.matchAll(/import \{ (\w+) \} from ["'](.+)["'];/g)].map(([, name, file]) => [name, file]),
);
const checks = [...index.matchAll(/^ {4}(\w+): (\w+),$/gm)].map(([, check, name]) => ({
  check,
  name,
  file: files.get(name),
}));
const wanted = process.argv.slice(2);
const chosen = checks.filter(({ check }) => wanted.length === 0 || wanted.includes(check));

const lost = chosen.filter(({ file }) => file === undefined);
if (lost.length > 0) throw new Error(`No module is known for ${lost.map(({ check }) => check).join(', ')}.`);

const greens = [];
for (const { check, name, file } of chosen) {
  const run = spawnSync(process.execPath, [SELFTEST, check, name, fileURLToPath(new URL(file, folder))], {
    encoding: 'utf8',
  });
  const isRed = run.status === 1;
  if (!isRed) greens.push(check);
  console.log(
    `${check}: ${isRed ? 'red' : `GREEN (exit ${run.status})`}, ${(run.stdout.trim().split('\n').at(-1) ?? '') || run.stderr.trim().split('\n').at(-1)}`,
  );
}
console.log(greens.length === 0 ? `All ${chosen.length} checks matter.` : `No mutant needs: ${greens.join(', ')}`);
process.exitCode = chosen.length === 0 || greens.length > 0 ? 1 : 0;
