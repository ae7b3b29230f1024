import type { Baseline, Entry, KnownDeparture } from '../model/index.ts';
import { covers, departs, weighingFindings } from './covers.ts';
import { isHealed, type Exercises } from './is-healed.ts';

/** Entries with the known ones marked, and what of the baseline fails the run. */
export interface AppliedBaseline {
  readonly entries: readonly Entry[];
  readonly stale: readonly KnownDeparture[];
  readonly expired: readonly KnownDeparture[];
}

/**
 * Marks the entries all of whose departures are known, and finds what of the baseline is stale or expired.
 *
 * An expired entry still marks, so that it is named as the reason and not what it excused.
 */
export function applyBaseline(exercises: Exercises, entries: readonly Entry[], baseline: Baseline): AppliedBaseline {
  const { known, today, isPartial } = baseline;
  const stale = known.filter(
    (departure) => (departure.names === 'case' || !isPartial) && isHealed(departure, exercises, entries),
  );
  return {
    entries: entries.map((entry) => (isKnown(entry, known) ? { ...entry, known: true } : entry)),
    stale,
    expired: known.filter((departure) => departure.until < today && !stale.includes(departure)),
  };
}

// One case may break several clauses: each departure that weighs must be known.
function isKnown(entry: Entry, known: readonly KnownDeparture[]): boolean {
  return (
    departs(entry) &&
    weighingFindings(entry).every((finding) => known.some((departure) => covers(departure, entry, finding)))
  );
}
