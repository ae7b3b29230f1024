// Writes the table of docs/exam.md: what becomes of stock clients in an exam. It takes some minutes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(ROOT, 'dist', 'engine', 'cli', 'main.js');
const STOCK = join(ROOT, 'test', 'exam', 'stock');
const CLIENTS = {
  fetch: [process.execPath, join(STOCK, 'fetch.mjs')],
  'undici RetryAgent': [process.execPath, join(STOCK, 'undici-retry-agent.mjs')],
  'axios with axios-retry': [process.execPath, join(STOCK, 'axios-retry.mjs')],
  got: [process.execPath, join(STOCK, 'got.mjs')],
  ky: [process.execPath, join(STOCK, 'ky.mjs')],
  'curl --retry-all-errors': ['sh', join(STOCK, 'curl.sh')],
};

const folder = mkdtempSync(join(tmpdir(), 'assay-exam-'));
const files = Object.entries(CLIENTS).map(([name, command], index) => {
  const file = join(folder, `${index}.json`);
  run(['exam', '--quiet', '--name', name, '--report', `json=${file}`, '--', ...command]);
  return file;
});
const table = run(['compare', '--markdown', ...files])
  .split('\n')
  .filter((line) => !line.includes('>understands-'))
  .join('\n')
  .trim();
rmSync(folder, { recursive: true });

const doc = join(ROOT, 'docs', 'exam.md');
const text = readFileSync(doc, 'utf8');
writeFileSync(
  doc,
  text.replace(/(<!-- table -->\n)[\s\S]*(\n<!-- end -->)/, (_, start, end) => `${start}\n${table}\n${end}`),
);

function run(parameters) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [MAIN, ...parameters], { encoding: 'utf8' });
  if (status === 2) throw new Error(stderr);
  process.stderr.write(`${parameters[3] ?? parameters[0]}: ${stdout.trim().split('\n').at(-1)}\n`);
  return stdout;
}
