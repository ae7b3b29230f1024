// Runs a standard run again and again against a reference that limits requests, in real time and beside a load, each in a
// process of its own; exit 1 where one ends otherwise than with exit code 0 and a verdict.
// node scripts/run-in-a-row.mjs [times = 100] [requests a minute = 600] [runs at a time = 10]
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limitEach, startReference } from '../dist/reference/index.js';
import { loadSources } from './load-sources.mjs';

const [{ referenceProfile }] = await loadSources(['engine/session/reference-profile.ts']);

const [times = 100, perMinute = 600, atATime = 10] = process.argv.slice(2).map(Number);
const KINDS = ['token-bucket', 'fixed-window', 'sliding-log', 'sliding-counter', 'gcra', 'penalty'];
const MAIN = join(import.meta.dirname, '../dist/engine/cli/main.js');

const load = [0, 1].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
const folder = await mkdtemp(join(tmpdir(), 'assay-in-a-row-'));
const failed = [];
try {
  const left = Array.from({ length: times }, (_, at) => at + 1).values();
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      for (const number of left) await runOne(number);
    }),
  );
} finally {
  load.forEach((child) => child.kill());
  await rm(folder, { recursive: true });
}
console.log(`${times - failed.length} of ${times} runs ended with a verdict and exit 0`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function runOne(number) {
  const kind = KINDS[number % KINDS.length];
  const limits = limitEach({ kind, requests: perMinute, windowMs: 60_000, countsRefused: number % 2 === 0 });
  const reference = await startReference({ limits });
  const file = join(folder, `${number}.json`);
  const profile = join(folder, `${number}.config.json`);
  const began = Date.now();
  try {
    const whole = { ...referenceProfile(reference.keys, reference.baseUrl), limits: { maxDurationSeconds: 36_000 } };
    await writeFile(profile, JSON.stringify(whole));
    const argv = ['run', '--config', profile, '--seed', String(number), '--report', `json=${file}`];
    const { code, said } = await call([MAIN, ...argv]);
    const { verdict } = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
    const isEnded = code === 0 && verdict === 'conforms';
    if (!isEnded) failed.push(number);
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(
      `${number}: ${kind}, exit ${code}, ${verdict ?? 'no verdict'}, ${seconds} s${isEnded ? '' : `\n${said}`}`,
    );
  } finally {
    await reference.close();
  }
}

function call(argv) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    [child.stdout, child.stderr].forEach((stream) => stream.on('data', (part) => (said += part)));
    child.on('close', (code) => resolve({ code, said }));
  });
}
