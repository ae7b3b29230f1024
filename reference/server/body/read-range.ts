import type { Call } from '../call.ts';
import { refuse } from '../refuse.ts';

/** A whole number from the query within its range, or what stands for it when it is absent. */
export function readRange(call: Call, name: string, range: Range): number {
  const text = call.request.query.getAll(name).at(-1);
  if (text === undefined) return range.absent;
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= range.from && value <= range.to) return value;
  const message = `Expected a whole number from ${range.from} to ${range.to}`;
  refuse(call, 'query-range', { fields: [{ from: 'query', path: [name], message }] });
  return range.absent;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly absent: number;
}
