import { realClock } from '../../io/clock.ts';
import { changedFiles, takeSnapshot, type Snapshot } from '../../io/snapshot.ts';
import type { Terminal } from '../terminal.ts';

/** Why one waits no longer: files changed, a person wants another round, or the end. */
export type Wanted =
  { readonly kind: 'changed'; readonly files: readonly string[] } | { readonly kind: 'again' | 'end' };

/** Says that it waits, and waits until files differ from a snapshot and are written to the end, or until a key or a signal says what is wanted. */
export async function untilWanted(paths: readonly string[], before: Snapshot, terminal: Terminal): Promise<Wanted> {
  const over = new AbortController();
  let wanted: Wanted | undefined;
  const decide = (one: Wanted): void => {
    wanted ??= one;
    over.abort();
  };
  const leaveKeys = terminal.onKey?.((key) => {
    if (AGAIN.includes(key)) decide({ kind: 'again' });
    if (END.includes(key)) decide({ kind: 'end' });
  });
  const leaveSignals = terminal.onSignal(() => {
    decide({ kind: 'end' });
  });
  // Who reads it may answer at once.
  terminal.complain('\nWaiting for a change. Enter runs again, q ends.');
  try {
    // An editor may write a file in several steps.
    for (let last = before; wanted === undefined;) {
      const next = await takeSnapshot(paths);
      const files = changedFiles(before, next);
      if (files.length > 0 && changedFiles(last, next).length === 0) decide({ kind: 'changed', files });
      last = next;
      await realClock.sleep(LOOK_MS, over.signal);
    }
    return wanted;
  } finally {
    leaveSignals();
    leaveKeys?.();
  }
}

const LOOK_MS = 200;
const AGAIN: readonly string[] = ['\r', '\n'];

// In raw mode a terminal gives Ctrl-C and Ctrl-D as characters.
const END: readonly string[] = ['q', 'Q', '\u0003', '\u0004'];
