import { InvalidArgumentError } from 'commander';
import type { Shard } from '../../core/model/index.ts';

/** Reads `I/N`: the part I of N, counted from 1. */
export function readShard(text: string): Shard {
  const [, index = 0, of = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
  if (of === 0 || index > of) throw new InvalidArgumentError('Give I/N with I from 1 to N, such as 1/3.');
  return { index, of };
}
