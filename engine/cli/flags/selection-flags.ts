import { Option, type Command } from 'commander';
import type { Depth, Shard } from '../../core/model/index.ts';
import { DEFAULT_DEPTH, DEFAULT_SEED, FUZZ_RUNS, type Wishes } from '../../session/wishes.ts';
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
    .option('--seed <n|random>', `decides the order and made-up values (default: ${DEFAULT_SEED})`, readSeed)
    .option('--shard <i/n>', 'only the i-th of n parts of the cases', readShard);
}

/** Returns the selection that flags wish for. */
export function toWishes({ only, skip, operation, depth, fuzz, seed }: SelectionFlags): Wishes {
  return {
    ...(only && { only }),
    ...(skip && { skip }),
    ...(operation && { operations: operation }),
    ...(depth && { depth }),
    ...(fuzz !== undefined && { fuzz }),
    ...(seed !== undefined && { seed }),
  };
}

const fuzzDefaults = Object.entries(FUZZ_RUNS)
  .map(([depth, runs]) => `${runs} at ${depth}`)
  .join(', ');
