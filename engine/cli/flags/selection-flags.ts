import { Option, type Command } from 'commander';
import type { Depth, Shard } from '../../core/model/index.ts';
import { DEFAULT_DEPTH, DEFAULT_SEED, FUZZ_RUNS, WALKS, type Wishes } from '../../session/wishes.ts';
import { collectNames } from './list.ts';
import { readSeed, readWhole } from './numbers.ts';
import { readShard } from './shard.ts';

/** Flags that say which cases run, and in which order. */
export interface SelectionFlags {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly operation?: readonly string[];
  readonly depth?: Depth;
  readonly fuzz?: number;
  readonly walks?: number;
  readonly seed?: number;
  readonly shard?: Shard;
}

/** Adds the flags that say which cases run, and in which order. */
export function addSelectionFlags(command: Command): Command {
  return command
    .option('--only <names>', 'only these clauses or cases (repeatable, commas)', collectNames)
    .option('--skip <names>', 'not these clauses or cases (repeatable, commas)', collectNames)
    .option('--operation <names>', 'only cases of these operations (repeatable, commas)', collectNames)
    .addOption(
      new Option('--depth <name>', `how thorough (default: ${DEFAULT_DEPTH})`).choices(['quick', 'standard', 'deep']),
    )
    .option('--fuzz <n>', `probes drawn at random for each property (default: ${fuzzDefaults})`, readWhole)
    .option(
      '--walks <n>',
      `random walks through the states of what the API keeps (default: ${walkDefaults})`,
      readWhole,
    )
    .option('--seed <n|random>', `decides the order and made-up values (default: ${DEFAULT_SEED})`, readSeed)
    .option('--shard <i/n>', 'only the i-th of n parts of the cases', readShard);
}

/** Returns the selection that flags wish for. */
export function toWishes({ only, skip, operation, depth, fuzz, walks, seed }: SelectionFlags): Wishes {
  return {
    ...(only && { only }),
    ...(skip && { skip }),
    ...(operation && { operations: operation }),
    ...(depth && { depth }),
    ...(fuzz !== undefined && { fuzz }),
    ...(walks !== undefined && { walks }),
    ...(seed !== undefined && { seed }),
  };
}

const fuzzDefaults = defaultsOf(FUZZ_RUNS);
const walkDefaults = defaultsOf(WALKS);

function defaultsOf(byDepth: Readonly<Record<Depth, number>>): string {
  return Object.entries(byDepth)
    .map(([depth, runs]) => `${runs} at ${depth}`)
    .join(', ');
}
