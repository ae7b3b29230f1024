import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { measureColdLoop } from './cold-loop.ts';
import { measureColdStart } from './cold-start.ts';
import { measureDocuments } from './documents.ts';
import { measureGrowth } from './growth.ts';
import { measureJudging } from './judging.ts';
import { measureMemory } from './memory.ts';
import type { Figure, Measure } from './measure.ts';
import { measureMutants } from './mutants.ts';
import { measurePacked } from './packed.ts';
import { measureProxy } from './proxy.ts';
import { measureQuickRun } from './quick-run.ts';
import { measureRendering } from './rendering.ts';
import { measureTraffic } from './traffic.ts';
import { measureWholeLoop } from './whole-loop.ts';

const measures: Readonly<Record<string, Measure>> = {
  'whole-loop': measureWholeLoop,
  'cold-loop': measureColdLoop,
  judging: measureJudging,
  'cold-start': measureColdStart,
  'quick-run': measureQuickRun,
  packed: measurePacked,
  memory: measureMemory,
  mutants: measureMutants,
  growth: measureGrowth,
  rendering: measureRendering,
  documents: measureDocuments,
  proxy: measureProxy,
  traffic: measureTraffic,
};

const [flags, names] = [true, false].map((isFlag) =>
  process.argv.slice(2).filter((word) => word.startsWith('--') === isFlag),
);
const isLong = flags?.includes('--long') === true;
const file = flags?.find((flag) => flag.startsWith('--json='))?.slice('--json='.length);
const wanted = names === undefined || names.length === 0 ? Object.keys(measures) : names;
const results: Record<string, readonly Figure[]> = {};
for (const name of wanted) {
  const measure = measures[name];
  if (measure === undefined)
    throw new Error(`There is no measure ${name}; there are ${Object.keys(measures).join(', ')}.`);
  const figures = await measure(isLong);
  results[name] = figures;
  process.stdout.write(`\n${name}\n`);
  const width = Math.max(...figures.map(({ what }) => what.length));
  for (const { what, value, unit, aim, least } of figures) {
    const aims = [
      aim === undefined ? '' : `  aim: ${aim} at most, ${tell(value <= aim)}`,
      least === undefined ? '' : `  aim: ${least} at least, ${tell(value >= least)}`,
    ];
    process.stdout.write(`  ${what.padEnd(width)}  ${format(value)} ${unit}${aims.join('')}\n`);
  }
}
const machine = { node: process.version, cores: availableParallelism(), processor: cpus()[0]?.model ?? 'unknown' };
const json = JSON.stringify({ machine, results }, null, 2);
if (file === undefined) process.stdout.write(`\n${json}\n`);
else writeFileSync(file, `${json}\n`);

function tell(isReached: boolean): string {
  return isReached ? 'reached' : 'not reached';
}

function format(value: number): string {
  const text = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
  return text.padStart(10);
}
