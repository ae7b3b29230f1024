import type { KnownDeparture, Report } from '../../engine/core/model/index.ts';
import { words } from '../words.ts';
import type { Pen } from './pen.ts';

/** The entries of the baseline that fail the run. */
export function baselineLines({ baseline }: Report, pen: Pen): readonly string[] {
  const { stale = [], expired = [] } = baseline ?? {};
  if (stale.length + expired.length === 0) return [];
  return [
    '',
    pen.bold('Baseline'),
    ...stale.map((known) => line(known, 'stale', 'it holds again, so remove it', pen)),
    ...expired.map((known) => line(known, 'expired', `it was excused until ${known.until}`, pen)),
  ];
}

function line({ id, operation, owner }: KnownDeparture, what: string, why: string, pen: Pen): string {
  const where = operation === undefined ? id : `${id} on ${operation}`;
  return pen.tint('fail', `${words.known.sign} ${what}: ${where}`) + pen.dim(`, of ${pen.cut(owner, 40)}; ${why}`);
}
