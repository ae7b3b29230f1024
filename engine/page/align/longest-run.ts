/** Returns the indexes of the longest part of a list that rises. */
export function longestRun(values: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const [index, value] of values.entries()) {
    const before = best
      .filter((run) => (values[run.at(-1) ?? 0] ?? 0) < value)
      .toSorted((one, other) => other.length - one.length);
    best.push([...(before[0] ?? []), index]);
  }
  return best.toSorted((one, other) => other.length - one.length)[0] ?? [];
}
