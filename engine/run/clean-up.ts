import type { Report } from '../core/model/index.ts';
import type { Clock } from './clock.ts';
import type { Resources } from './resources.ts';

/** Deletes what a run made, for as long as it may take; returns what is left. */
export async function cleanUp(resources: Resources, clock: Clock): Promise<Report['leftovers']> {
  const ended = new AbortController();
  const timeUp = new AbortController();
  const timer = clock.sleep(CLEAN_UP_MS, ended.signal).then(() => {
    timeUp.abort();
  });
  const leftovers = await resources.removeAll(timeUp.signal);
  ended.abort();
  await timer;
  return leftovers;
}

const CLEAN_UP_MS = 5000;
