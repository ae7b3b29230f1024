import type { Entry } from '../engine/core/model/index.ts';

/** The milliseconds that the answers to probes took, by operation, in ascending order. */
export function answerTimes(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>();
  for (const entry of entries) {
    for (const { role, operation = entry.operation, response } of entry.exchanges) {
      if (response === undefined || (role !== 'probe' && role !== 'again')) continue;
      const own = times.get(operation);
      if (own === undefined) times.set(operation, [response.ms]);
      else own.push(response.ms);
    }
  }
  return new Map([...times].map(([operation, own]) => [operation, own.toSorted((one, other) => one - other)]));
}

/** The value below which a share of the values lie; they are in ascending order and at least one. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? 0;
}
