import type { Json } from '../../engine/core/model/index.ts';

/** Returns a value with each of its parts left out, and with each in another's place. */
export function mutateJson(value: Json): readonly Json[] {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value as Record<string, Json>) : [];
  const put = (key: string, part: readonly Json[]): Json =>
    Array.isArray(value)
      ? value.flatMap((one: Json, index) => (String(index) === key ? part : [one]))
      : Object.fromEntries([
          ...parts.filter(([name]) => name !== key),
          ...part.map((one): [string, Json] => [key, one]),
        ]);
  return [
    ...OTHERS,
    ...(Array.isArray(value) || parts.length === 0 ? [] : [put('unknown', ['key'])]),
    ...parts.flatMap(([key, part]) => [put(key, []), ...mutateJson(part).map((one) => put(key, [one]))]),
  ];
}

const OTHERS: readonly Json[] = [null, '', 'other', -1, 0.5, 1e9, true, [], {}, ['a', 'a'], { 'a b': 'c\n' }];
