/** Reasons with how often each came about, and where first. */
export interface Reasons {
  readonly add: (reason: string, at: string) => void;
  readonly list: () => readonly { readonly reason: string; readonly times: number; readonly first: string }[];
}

/** Returns a count of reasons, the most frequent first. */
export function createReasons(): Reasons {
  const known = new Map<string, { reason: string; times: number; first: string }>();
  return {
    add: (reason, at) => {
      const own = known.get(reason);
      if (own === undefined) known.set(reason, { reason, times: 1, first: at });
      else own.times += 1;
    },
    list: () => [...known.values()].sort((one, other) => other.times - one.times),
  };
}
