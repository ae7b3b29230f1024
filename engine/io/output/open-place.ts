import { constants, openSync, closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './find-place.ts';

/** A place whose content is written over. */
export type Through = Extract<Place, { readonly kind: 'through' }>;

/** Opens what is there for writing; a pipe is waited for until somebody reads it, for some seconds. */
export async function openThrough(place: Through): Promise<number> {
  for (let left = TRIES; ; left -= 1) {
    const opened = tryOpen(place, left);
    if (opened !== undefined) return opened;
    await sleep(PAUSE_MS);
  }
}

/** The same for who cannot wait otherwise. */
export function openThroughSync(place: Through): number {
  for (let left = TRIES; ; left -= 1) {
    const opened = tryOpen(place, left);
    if (opened !== undefined) return opened;
    pauseSync();
  }
}

/** Stops everything for a moment. */
export function pauseSync(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

// To open a pipe that nobody reads would wait for ever, beyond the reach of any signal.
function tryOpen({ path, status }: Through, left: number): number | undefined {
  if (!status.isFIFO()) return openSync(path, 'w');
  try {
    const unhurried = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    try {
      return openSync(path, constants.O_WRONLY);
    } finally {
      closeSync(unhurried);
    }
  } catch (error) {
    if (left > 0 && error instanceof Error && 'code' in error && error.code === 'ENXIO') return undefined;
    throw error;
  }
}

const PAUSE_MS = 20;
const TRIES = 500;
