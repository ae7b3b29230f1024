import type { SendSpec, Variation } from '../core/model/index.ts';
import type { Attempt } from '../run/index.ts';

/** Why a random probe failed, as far as its answer and its place tell. */
export interface Cause {
  /** The clause, check and status of the first required finding. */
  readonly sign: string;
  /** The one property that the probe changes; undefined where it changes several, or none. */
  readonly place: string | undefined;
}

/** Returns why an attempt failed, or undefined where it did not. */
export function causeOf(attempt: Attempt, variation: Variation): Cause | undefined {
  if (attempt.kind !== 'judged') return undefined;
  const finding = attempt.findings.find(({ level }) => level === 'required');
  if (finding === undefined) return undefined;
  return { sign: `${finding.clause} | ${finding.check} | ${attempt.response.status}`, place: placeOf(variation) };
}

/**
 * Tells whether a known cause is cause enough for another failure. What a probe does not change is not why it fails, so
 * that two probes with one change each, at two places, have two causes; of several changes nobody knows which it is.
 */
export function explains(known: Cause, { sign, place }: Cause): boolean {
  return known.sign === sign && (known.place === undefined || place === undefined || known.place === place);
}

/** Returns the one property of the body or the query that a variation changes. */
export function placeOf({ send }: Variation): string | undefined {
  const [place, ...others] = listPlaces(send);
  return others.length === 0 ? place : undefined;
}

function listPlaces({ with: set = {}, without = [], query = {} }: SendSpec): readonly string[] {
  return [...Object.keys(set), ...without, ...Object.keys(query).map((name) => `?${name}`)];
}
