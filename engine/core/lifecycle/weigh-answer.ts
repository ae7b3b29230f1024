import type { Json, Lifecycle, Row, WalkCall } from '../model/index.ts';
import { closeStates, entityOf, isLasting, rowsIn } from './thing.ts';

/** What is known of the state of a thing, and how it came to be known. */
export interface Knowledge {
  readonly states: readonly string[];
  /** The last answer about it showed the state, just now. */
  readonly isFresh: boolean;
  /** The answers since the last change, each with the states that it left out. */
  readonly trail: readonly Hint[];
}

/** What an answer told by its status. */
export interface Hint {
  readonly call: WalkCall;
  readonly status: number;
  readonly ruledOut: readonly string[];
}

/** What the status of an answer comes to. */
export interface Weighed {
  /** The rows that it was held against. */
  readonly rows: readonly Row[];
  /** The row that it departs from. */
  readonly broken?: Row;
  /** The statuses that were expected. */
  readonly expected: readonly number[];
  readonly from: readonly string[];
  readonly after: Knowledge;
  /** The rows by which it was accepted as it was. */
  readonly fitting: readonly Row[];
}

/** Holds the status of an answer against the rows of the states in which its thing may be; those that do not go with it are ruled out. */
export function weighStatus(lifecycle: Lifecycle, call: WalkCall, known: Knowledge, status: number): Weighed {
  const entity = entityOf(lifecycle, call.of);
  const closed = closeStates(entity, known.states);
  const isPrompt = known.isFresh && rowsIn(call, known.states).some((row) => row.isPrompt);
  const from = isPrompt ? known.states : closed;
  const rows = rowsIn(call, from);
  const fitting = rows.filter(({ open, statuses }) => open !== undefined || statuses.includes(status));
  const expected = [...new Set(rows.flatMap(({ statuses }) => statuses))];
  const broken = fitting.length === 0 ? rows[0] : undefined;
  if (broken !== undefined) {
    // Nobody knows what such an answer did.
    const states = entity?.states.map(({ id }) => id) ?? [];
    return { rows, broken, expected, from, after: { states, isFresh: false, trail: [] }, fitting };
  }
  const isAccepted = status < 300;
  const states = fitting.flatMap(({ state, then, open }) => {
    const stays = state === undefined ? [] : [state];
    if (!isAccepted || then.length === 0) return stays;
    return open === undefined ? then : [...stays, ...then];
  });
  const isMoved = isAccepted && fitting.some(({ then }) => then.length > 0);
  const kept = new Set(fitting.flatMap(({ state }) => (state === undefined ? [] : [state])));
  const hint = { call, status, ruledOut: from.filter((state) => !kept.has(state)) };
  const after = { states: [...new Set(states)], isFresh: false, trail: isMoved ? [] : [...known.trail, hint] };
  return { rows, expected, from, after, fitting };
}

/** What a value that an answer shows comes to: what is known now, or that it goes with none of the states that are left. */
export type Seen =
  | { readonly kind: 'known'; readonly after: Knowledge }
  | { readonly kind: 'untold' }
  | { readonly kind: 'departure'; readonly expected: string; readonly blamed?: Hint & { readonly row: Row } };

/** Holds a shown value against the states that are left; where it goes with none, looks for the earlier answer that misled. */
export function weighShown(
  lifecycle: Lifecycle,
  { of, tells }: WalkCall,
  known: Knowledge,
  value: Json | undefined,
): Seen {
  if (tells === undefined || (typeof value !== 'string' && typeof value !== 'boolean')) return { kind: 'untold' };
  const shown = Object.entries(tells.values).flatMap(([state, values]) => (values.includes(value) ? [state] : []));
  if (shown.length === 0) return { kind: 'untold' };
  const entity = entityOf(lifecycle, of);
  const possible = closeStates(entity, known.states);
  const states = possible.filter((state) => shown.includes(state));
  if (states.length > 0) {
    const isFresh = states.some((state) => !isLasting(entity, state));
    return { kind: 'known', after: { states, isFresh, trail: known.trail } };
  }
  const expected = [...new Set(possible.flatMap((state) => tells.values[state] ?? []))]
    .map((one) => JSON.stringify(one))
    .join(' or ');
  const blamed = blame(known.trail, shown, (state) => closeStates(entity, [state]));
  return { kind: 'departure', expected, ...(blamed && { blamed }) };
}

// The state that is shown was one of those that an earlier answer ruled out, so that it is that answer which departs.
function blame(
  trail: readonly Hint[],
  shown: readonly string[],
  ahead: (state: string) => readonly string[],
): (Hint & { readonly row: Row }) | undefined {
  for (const hint of trail.toReversed()) {
    const state = hint.ruledOut.find((one) => ahead(one).some((next) => shown.includes(next)));
    const row = hint.call.rows.find((one) => one.state === state && state !== undefined);
    if (row !== undefined) return { ...hint, row };
  }
  return undefined;
}
