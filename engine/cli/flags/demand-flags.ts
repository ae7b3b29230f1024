import { InvalidArgumentError, type Command } from 'commander';
import type { Demands } from '../../core/report/index.ts';
import type { DemandWishes } from '../../session/open-demands.ts';
import { collectNames } from './list.ts';
import { readPercent } from './numbers.ts';

/** Flags that demand more of a target than that no required clause is broken. */
export interface DemandFlags {
  readonly failOn?: Demands['failOn'];
  readonly minCoverage?: number;
  readonly baseline?: string;
  readonly previous?: string;
}

/** Adds the flags that demand more of a target. */
export function addDemandFlags(command: Command): Command {
  return command
    .option('--fail-on <warn|unstable|race>', 'what else gives exit code 1 (repeatable)', collectDemands)
    .option('--min-coverage <percent>', 'give exit code 3 where fewer clauses were exercised', readPercent)
    .option('--baseline <file>', 'departures that are known and do not fail the run (see: assay baseline)')
    .option('--previous <report>', 'an earlier JSON report, to show what changed');
}

/** Returns what flags demand. */
export function toDemands({ failOn = [], minCoverage, baseline }: DemandFlags): DemandWishes {
  return { failOn, ...(minCoverage !== undefined && { minCoverage }), ...(baseline !== undefined && { baseline }) };
}

function collectDemands(text: string, before: Demands['failOn'] = []): Demands['failOn'] {
  const names = collectNames(text);
  if (!names.every(isDemand)) throw new InvalidArgumentError('Give warn, unstable or race.');
  return [...before, ...names];
}

function isDemand(name: string): name is Demands['failOn'][number] {
  return name === 'warn' || name === 'unstable' || name === 'race';
}
