import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeTarget } from '../engine/session/judge-target.ts';
import { median, secondsOf, type Figure } from './measure.ts';
import { openRun } from './open-run.ts';
import { serve } from './serve.ts';

/** Memory of a run, in a process of its own, by the number of its exchanges: when it ends and at its most. */
export async function measureMemory(isLong: boolean): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const served = await serve();
  // So many probes of each property make about 10 000, 100 000 and 1 000 000 exchanges.
  for (const fuzz of isLong ? [1400, 14_200, 143_000] : [1400, 14_200]) {
    const child = fork(new URL(import.meta.url), ['run', served.baseUrl, String(fuzz)], { execArgv: [] });
    const [{ sent, residentMb, peakMb, seconds }] = (await once(child, 'message')) as [Ran];
    const exchanges = `${sent.toLocaleString('en')} exchanges`;
    figures.push({ what: `${exchanges}, resident memory`, value: residentMb, unit: 'MB' });
    figures.push({ what: `${exchanges}, most memory`, value: peakMb, unit: 'MB' });
    figures.push({ what: `${exchanges}, time`, value: seconds, unit: 's' });
    figures.push({ what: `${exchanges}, time for 1,000`, value: (1000 * seconds) / sent, unit: 's' });
  }
  served.process.kill();
  return figures;
}

interface Ran {
  readonly sent: number;
  /** The middle of what was resident in the second half of the run: garbage comes and goes in waves. */
  readonly residentMb: number;
  readonly peakMb: number;
  readonly seconds: number;
}

async function runOnce(baseUrl: string, fuzz: number): Promise<Ran> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'));
  const { redactor, ...prepared } = await openRun(baseUrl, fuzz);
  const { signal } = new AbortController();
  let sent = 0;
  const resident: number[] = [];
  const sampling = setInterval(() => resident.push(process.memoryUsage.rss() / MB), SAMPLE_MS);
  const seconds = await secondsOf(async () => {
    const journal = join(folder, 'journal');
    const report = await judgeTarget({ ...prepared, redactor, signal, demands: { failOn: [] }, bail: false, journal });
    sent = report.requests.sent;
  });
  clearInterval(sampling);
  await rm(folder, { recursive: true });
  const residentMb = median(resident.slice(resident.length / 2));
  return { sent, seconds, residentMb, peakMb: peakKb() / 1024 };
}

// What the system counts for a process begins with the memory of the one that started it; Linux also tells it without.
function peakKb(): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

const MB = 1024 * 1024;
const SAMPLE_MS = 20;

const [, , word, baseUrl = '', fuzz = ''] = process.argv;
if (word === 'run') process.send?.(await runOnce(baseUrl, Number(fuzz)), () => process.exit());
