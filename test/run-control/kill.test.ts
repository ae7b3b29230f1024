import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROGRAM } from '../edge/programs.ts';
import { openTarget, outcomesOf, type OpenTarget } from './open-target.ts';

const FLAGS =
  'run --depth quick --quiet --only missing-key,invalid-key,already-submitted,subscription-made,property-missing,property-type';

let target: OpenTarget;

beforeAll(async () => {
  target = await openTarget();
});

afterAll(async () => {
  await target.close();
});

it('a run that gets kill -9 is resumed as if nothing had happened', async () => {
  await target.call(`${FLAGS} --report json=whole.json --journal whole.ndjson`);
  const child = start(`${FLAGS} --rate 25 --report json=killed.json --journal killed.ndjson`);
  await untilLines('killed.ndjson', 12);
  child.kill('SIGKILL');
  await ended(child);
  expect(await untilLines('killed.ndjson', 12)).toBeLessThan(40);

  const resumed = start(`${FLAGS} --resume killed.ndjson --report json=resumed.json`);
  expect(await ended(resumed)).toBe(0);
  expect(outcomesOf(target.read('resumed.json'))).toEqual(outcomesOf(target.read('whole.json')));
});

function start(argv: string): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...argv.split(' ')], { cwd: target.cwd, stdio: 'ignore' });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

async function untilLines(file: string, least: number): Promise<number> {
  for (;;) {
    const text = await readFile(join(target.cwd, file), 'utf8').catch(() => '');
    const lines = text.split('\n').length - 1;
    if (lines >= least) return lines;
    await sleep(20);
  }
}
