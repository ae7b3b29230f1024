import type { Report } from '../engine/core/model/index.ts';
import { words } from './words.ts';

/** Says which part of the cases was run, to be put after the depth and the seed; nothing where all were. */
export function shardText({ shard }: Pick<Report, 'shard'>): string {
  return shard === undefined ? '' : `, shard ${shard.index} of ${shard.of}`;
}

/** The verdict in a word; of a part of the cases in which nothing was found, no more than that. */
export function verdictWord({ verdict, shard }: Pick<Report, 'verdict' | 'shard'>): string {
  return shard === undefined || verdict !== 'conforms'
    ? words[verdict].word
    : `shard ${shard.index} of ${shard.of}: nothing found`;
}
