import type { Report } from '../engine/core/model/index.ts';

/** Says which part of the cases was run, to be put after the depth and the seed; nothing where all were. */
export function shardText({ shard }: Pick<Report, 'shard'>): string {
  return shard === undefined ? '' : `, shard ${shard.index} of ${shard.of}`;
}
