/**
 * How a case uses a state: `shared` with all others that only read, `lent` for the time of a write that must be refused,
 * `fresh` for itself because it changes it, `spare` for itself beside states that it holds: where it would have to wait for
 * a place, which it may hold itself, the state is not to be had.
 */
export type StateUse = 'shared' | 'lent' | 'fresh' | 'spare';

/** How a state is used that nobody else uses. */
export type OwnUse = Extract<StateUse, 'fresh' | 'spare'>;
