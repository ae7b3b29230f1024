/** A copy of a JSON-like value with every string changed, those that are keys included. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  // The copy has the same shape: only strings become other strings.
  return mapValue(value, change) as T;
}

function mapValue(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapValue(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), mapValue(item, change)]));
}
