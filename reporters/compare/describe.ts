import { formatCount, formatDuration } from '../quantity.ts';
import { verdictWord } from '../shard-text.ts';
import { describeSubject } from '../subject.ts';
import type { Comparison, LatencyShift, RunName } from './comparison.ts';

/** A run in a line. */
export function describeRun(name: RunName): string {
  const { run, started, contract, depth } = name;
  const day = started.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
  return `${day}  ${verdictWord(name)}  ${describeSubject(name)}, ${contract.name} ${contract.version}, depth ${depth}, run ${run}`;
}

/** What the later run does not hold, in a line; none where it holds all that was judged before. */
export function describeNotAsked({ before, after, notAsked }: Comparison): readonly string[] {
  if (notAsked === 0) return [];
  const why =
    before.contract.digest !== after.contract.digest
      ? 'its contract is another one'
      : `its depth is ${after.depth}, not ${before.depth}`;
  const were = notAsked === 1 ? 'was' : 'were';
  return [
    `${formatCount(notAsked, 'case')} that ${were} judged before ${were} not part of the later run: ${why}, which is no worsening`,
  ];
}

/** A latency shift in a line. */
export function describeShift({ operation, beforeMs, afterMs, answers }: LatencyShift): string {
  const times = (afterMs / Math.max(0.1, beforeMs)).toFixed(1);
  const counts = answers.map((count) => formatCount(count, 'answer')).join(' and ');
  return `${operation}: ${formatDuration(beforeMs)} to ${formatDuration(afterMs)}, ${times} times (${counts})`;
}
