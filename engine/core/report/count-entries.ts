import type { Entry, Report } from '../model/index.ts';

/** Returns how many entries have each outcome; what the baseline knows counts as known alone. */
export function countEntries(entries: readonly Entry[]): Report['counts'] {
  const count = (applies: (entry: Entry) => boolean): number => entries.filter(applies).length;
  const proposed = count(({ outcome }) => outcome === 'proposed');
  return {
    pass: count(({ outcome }) => outcome === 'pass'),
    fail: count(({ outcome, known }) => outcome === 'fail' && known !== true),
    warn: count(({ outcome, known }) => outcome === 'warn' && known !== true),
    ...(proposed > 0 && { proposed }),
    skip: count(({ outcome }) => outcome === 'skip'),
    error: count(({ outcome }) => outcome === 'error'),
    unstable: count(({ unstable }) => unstable === true),
    known: count(({ known }) => known === true),
  };
}
