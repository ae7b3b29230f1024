import type { JsonSchema } from '../../../../core/model/index.ts';

/** Returns the smallest number above zero that keeps a schema, or the one that is nearest to it. */
export function sampleNumber(schema: JsonSchema, isWhole: boolean): number {
  const step = numberOf(schema, 'multipleOf') ?? 1;
  const above = numberOf(schema, 'exclusiveMinimum');
  const below = numberOf(schema, 'exclusiveMaximum');
  const least = Math.max(numberOf(schema, 'minimum') ?? -Infinity, above ?? -Infinity);
  const most = Math.min(numberOf(schema, 'maximum') ?? Infinity, below ?? Infinity);
  const start = least > 1 ? least : most < 1 ? (least === -Infinity ? most : least) : 1;
  const first = Math.ceil(start / step) * step;
  const isKept = (value: number): boolean =>
    value >= least && value <= most && value !== above && value !== below && (!isWhole || Number.isInteger(value));
  const candidates = [first, first + step, first - step, start, (least + most) / 2, least, most];
  return candidates.find((value) => Number.isFinite(value) && isKept(value)) ?? first;
}

function numberOf(schema: JsonSchema, keyword: string): number | undefined {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
}
