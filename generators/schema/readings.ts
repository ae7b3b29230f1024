import type { Json } from '../../engine/core/model/index.ts';

/**
 * Returns what a lenient validator may rightly take a value for instead of what it is: `"5"` for 5, 1 for true, a value
 * for a list of it, null and an empty value for one another.
 */
export function readings(value: Json): readonly Json[] {
  if (Array.isArray(value)) return readList(value as readonly Json[]);
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? [[], null] : [];
  const scalars = [value, ...readScalar(value)];
  return [...scalars.slice(1), ...scalars.map((scalar) => [scalar])];
}

function readList(list: readonly Json[]): readonly Json[] {
  const [only, second] = list;
  if (only === undefined) return [null, '', {}];
  return second === undefined ? [only, ...readings(only)] : [];
}

function readScalar(value: null | boolean | number | string): readonly Json[] {
  if (value === null) return ['', 0, false, [], {}];
  if (typeof value === 'boolean') return [String(value), Number(value), String(Number(value))];
  if (typeof value === 'number') return [String(value), Math.trunc(value), value !== 0];
  return [...readEmpty(value), ...readNumber(value), ...readWord(value)];
}

function readEmpty(text: string): readonly Json[] {
  return text.trim() === '' ? [null, 0, false, []] : [];
}

// `parseInt` and its like stop at what is no digit.
function readNumber(text: string): readonly Json[] {
  const number = Number.parseFloat(text);
  return Number.isNaN(number) ? [] : [number, Math.trunc(number), number !== 0];
}

function readWord(text: string): readonly Json[] {
  if (/^(?:true|t|yes|y|on)$/i.test(text)) return [true, 1];
  return /^(?:false|f|no|n|off|null|none)$/i.test(text) ? [false, 0, null] : [];
}
