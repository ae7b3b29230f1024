import type { Report } from '../../engine/core/model/index.ts';
import { answerTimes, quantile } from '../answer-times.ts';
import type { LatencyShift } from './comparison.ts';

/** The operations whose median answer time differs by more than chance, the largest shift first. */
export function latencyShifts(before: Report, after: Report): readonly LatencyShift[] {
  const earlier = answerTimes(before.entries);
  const shifts = [...answerTimes(after.entries)].flatMap(([operation, times]): readonly LatencyShift[] => {
    const own = earlier.get(operation) ?? [];
    if (Math.min(own.length, times.length) < FEWEST) return [];
    const [beforeMs, afterMs] = [quantile(own, 0.5), quantile(times, 0.5)];
    return [{ operation, beforeMs, afterMs, answers: [own.length, times.length] }];
  });
  return shifts.filter(isShift).toSorted((one, other) => factor(other) - factor(one));
}

const FEWEST = 5;
// Smaller differences do not count on a machine that does other things too.
const LEAST_FACTOR = 1.3;
const LEAST_MS = 5;

function isShift(shift: LatencyShift): boolean {
  return factor(shift) >= LEAST_FACTOR && Math.abs(shift.afterMs - shift.beforeMs) >= LEAST_MS;
}

function factor({ beforeMs, afterMs }: LatencyShift): number {
  return Math.max(beforeMs, afterMs) / Math.max(0.1, Math.min(beforeMs, afterMs));
}
