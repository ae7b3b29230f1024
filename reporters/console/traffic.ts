import type { Report } from '../../engine/core/model/index.ts';
import { formatCount, formatNumber } from '../quantity.ts';
import { trafficCounts } from '../traffic-counts.ts';
import { words } from '../words.ts';
import type { Pen } from './pen.ts';

/** How much of recorded traffic was judged, and what could not be told of the rest. */
export function trafficLines({ traffic }: Report, pen: Pen): readonly string[] {
  if (traffic === undefined) return [];
  const counts = trafficCounts(traffic).map(({ name, count }) => `${formatNumber(count)} ${name}`);
  const reasons = traffic.notJudgeable.slice(0, MOST).map(({ reason, times, first }) => {
    const line = `${formatCount(times, 'time')}: ${reason}, first at ${first}`;
    return pen.dim(`  ${words.skip.sign} ${pen.cut(line, pen.width - 4)}`);
  });
  const rest = traffic.notJudgeable.length - MOST;
  return [
    '',
    `${pen.bold('Exchanges')}  ${counts.join('  ')}`,
    ...reasons,
    ...(rest > 0 ? [pen.dim(`  and ${formatNumber(rest)} more reasons`)] : []),
  ];
}

const MOST = 8;
