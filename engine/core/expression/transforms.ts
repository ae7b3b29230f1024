import type { Json, Transform } from '../model/index.ts';

/** Each transform of a value; undefined where nothing can be made of it. */
export const transforms: Readonly<Record<Transform, (value: Json) => Json | undefined>> = {
  near: (value) => (typeof value === 'string' && value !== '' ? changeLastDigit(value) : undefined),
};

// Eight digits away, since ids that are given out one after the other end in neighbouring digits.
function changeLastDigit(id: string): string {
  const digit = Number.parseInt(id.slice(-1), 16);
  return id.slice(0, -1) + (Number.isNaN(digit) ? '0' : ((digit + 8) % 16).toString(16));
}
