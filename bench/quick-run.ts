import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { median, type Figure } from './measure.ts';
import { startReference } from '../reference/index.ts';
import { referenceProfile } from '../engine/session/reference-profile.ts';

const MAIN = join(import.meta.dirname, '../engine/cli/main.js');

/** Processor time of a quick run against the reference, to that of a bare script that sends as many requests. */
export async function measureQuickRun(isLong: boolean): Promise<readonly Figure[]> {
  const reference = await startReference();
  const cwd = await mkdtemp(join(tmpdir(), 'assay-bench-'));
  await writeFile(join(cwd, 'assay.config.yaml'), stringify(referenceProfile(reference.keys, reference.baseUrl)));
  await writeFile(join(cwd, 'bare.mjs'), bareScript(reference.baseUrl));
  await writeFile(join(cwd, 'tell.mjs'), TELL);
  const rounds: { readonly run: number; readonly bare: number }[] = [];
  let requests = 0;
  for (let round = 0; round < (isLong ? 9 : 3); round += 1) {
    const run = await msOf([MAIN, 'run', '--depth', 'quick', '--quiet'], cwd);
    const { requests: counted } = JSON.parse(await readFile(join(cwd, 'report/report.json'), 'utf8')) as {
      readonly requests: { readonly sent: number };
    };
    requests = counted.sent;
    rounds.push({ run, bare: await msOf(['bare.mjs', String(requests)], cwd) });
  }
  await reference.close();
  await rm(cwd, { recursive: true });
  return [
    { what: 'requests of a quick run', value: requests, unit: 'a run' },
    { what: 'quick run, processor time', value: median(rounds.map(({ run }) => run)), unit: 'ms' },
    { what: 'bare script, processor time', value: median(rounds.map(({ bare }) => bare)), unit: 'ms' },
    {
      what: 'quick run to a bare script, processor time',
      value: median(rounds.map(({ run, bare }) => run / bare)),
      unit: 'x',
      aim: 2.5,
    },
  ];
}

// The process tells its own processor time, whatever else the machine does.
async function msOf(argv: readonly string[], cwd: string): Promise<number> {
  const child = spawn(process.execPath, ['--import', './tell.mjs', ...argv], {
    cwd,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stdio[3]?.on('data', (text: Buffer) => (told += text.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  return Number(told);
}

const TELL = `
import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, String((user + system) / 1000));
});
`;

function bareScript(baseUrl: string): string {
  return `
import { Pool } from ${JSON.stringify(import.meta.resolve('undici'))};
const pool = new Pool(${JSON.stringify(baseUrl)}, { connections: 8 });
let left = Number(process.argv[2]);
const work = async () => {
  while (left-- > 0) {
    const { body } = await pool.request({ method: 'GET', path: '/api/integrations/webhooks/subscriptions' });
    await body.text();
  }
};
await Promise.all(Array.from({ length: 8 }, work));
await pool.close();
`;
}
