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

/**
 * Memory of a run, in a process of its own, by the number of its exchanges: when it ends and at its most. A million takes as
 * long as it takes in the long form alone; else that run is ended after two minutes, and its figures say so.
 */
export async function measureMemory(isLong: boolean): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const served = await serve();
  for (const { fuzz, aim, most = 0 } of sizes) {
    const argv = ['run', served.baseUrl, String(fuzz), String(isLong ? 0 : most)];
    const child = fork(new URL(import.meta.url), argv, { execArgv: [] });
    const [ran] = (await once(child, 'message')) as [Ran];
    figures.push(...figuresOf(ran, aim));
  }
  served.process.kill();
  return figures;
}

// So many probes of each property make about 10,000, 100,000 and 1,000,000 exchanges.
const sizes: readonly { readonly fuzz: number; readonly aim?: number; readonly most?: number }[] = [
  { fuzz: 1400 },
  { fuzz: 14_200 },
  { fuzz: 143_000, aim: 120, most: 120 },
];

function figuresOf({ sent, residentMb, peakMb, seconds, isCut }: Ran, aim: number | undefined): readonly Figure[] {
  const whole = `${sent.toLocaleString('en')} exchanges`;
  const exchanges = isCut ? `${whole}, a run of 1,000,000 ended before its end` : whole;
  return [
    { what: `${exchanges}, resident memory`, value: residentMb, unit: 'MB', ...(aim !== undefined && { aim }) },
    { what: `${exchanges}, most memory`, value: peakMb, unit: 'MB' },
    { what: `${exchanges}, time`, value: seconds, unit: 's' },
    { what: `${exchanges}, time for 1,000`, value: (1000 * seconds) / sent, unit: 's' },
  ];
}

interface Ran {
  readonly sent: number;
  /** The middle of what was resident in the second half of the run: garbage comes and goes in waves. */
  readonly residentMb: number;
  readonly peakMb: number;
  readonly seconds: number;
  /** Whether the time was up before its end. */
  readonly isCut: boolean;
}

async function runOnce(baseUrl: string, fuzz: number, mostSeconds: number): Promise<Ran> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'));
  const { redactor, ...prepared } = await openRun(baseUrl, fuzz);
  const ending = new AbortController();
  const { signal } = ending;
  let sent = 0;
  const resident: number[] = [];
  const timer =
    mostSeconds === 0
      ? undefined
      : setTimeout(() => {
          ending.abort();
        }, 1000 * mostSeconds);
  const sampling = setInterval(() => resident.push(process.memoryUsage.rss() / MB), SAMPLE_MS);
  const seconds = await secondsOf(async () => {
    const journal = join(folder, 'journal');
    const report = await judgeTarget({ ...prepared, redactor, signal, demands: { failOn: [] }, bail: false, journal });
    sent = report.requests.sent;
  });
  clearInterval(sampling);
  clearTimeout(timer);
  await rm(folder, { recursive: true });
  const residentMb = median(resident.slice(resident.length / 2));
  return { sent, seconds, residentMb, peakMb: peakKb() / 1024, isCut: signal.aborted };
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

const [, , word, baseUrl = '', fuzz = '', mostSeconds = ''] = process.argv;
if (word === 'run') process.send?.(await runOnce(baseUrl, Number(fuzz), Number(mostSeconds)), () => process.exit());
