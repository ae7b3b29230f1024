import type { Json, Observation, RefreshRecord } from '../../core/model/index.ts';

/** Returns what a report says of keys that were made anew: of each key how often, and the latest times. */
export function observeRefreshes(records: readonly RefreshRecord[]): readonly Observation[] {
  const keys = [...new Set(records.map(({ key }) => key))];
  return keys.map((key) => {
    const own = records.filter((record) => record.key === key);
    const latest = own.slice(-MOST_TOLD).map((record): Json => ({ ...record }));
    return { what: `how often keys.${key} was made anew in the run, and when`, seen: { times: own.length, latest } };
  });
}

const MOST_TOLD = 20;
