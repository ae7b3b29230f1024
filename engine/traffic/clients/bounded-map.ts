/** A map of the latest so many names; an older one is forgotten. */
export interface BoundedMap<Value> {
  readonly get: (name: string) => Value | undefined;
  readonly set: (name: string, value: Value) => void;
  readonly delete: (name: string) => void;
  readonly values: () => Iterable<Value>;
}

/** Returns a map that never holds more names than `most`. */
export function createBoundedMap<Value>(most: number): BoundedMap<Value> {
  const known = new Map<string, Value>();
  return {
    get: (name) => known.get(name),
    set: (name, value) => {
      known.delete(name);
      known.set(name, value);
      if (known.size <= most) return;
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    },
    delete: (name) => {
      known.delete(name);
    },
    values: () => known.values(),
  };
}
