import type { Change, CheckName, RetryRule } from '../model/index.ts';

/** A change before it is weighed. */
export interface Difference extends Pick<
  Change,
  'kind' | 'direction' | 'subject' | 'places' | 'before' | 'after' | 'statements'
> {
  /** Clauses that it is about. */
  readonly clauses?: readonly string[];
  /** The part of an expectation that it is about. */
  readonly check?: CheckName;
  /** The retry rules that it leads from and to. */
  readonly retry?: { readonly before?: RetryRule; readonly after?: RetryRule };
  /** Values that an enumeration has in one contract alone. */
  readonly more?: readonly string[];
}

/** How something stands that is there or not. */
export type Direction = Change['direction'];

/** Returns the texts of a change, those that are there. */
export function texts(before: string | undefined, after: string | undefined): Pick<Difference, 'before' | 'after'> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Says whether something came, went or became another. */
export function directionOf(before: unknown, after: unknown): 'added' | 'removed' | 'changed' {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** Says which way a set went in which every further member asks for more. */
export function demandDirection(
  before: readonly string[],
  after: readonly string[],
): 'tightened' | 'loosened' | 'changed' {
  if (before.every((one) => after.includes(one))) return 'tightened';
  return after.every((one) => before.includes(one)) ? 'loosened' : 'changed';
}

/** Says which way a set went in which every further member allows more. */
export function choiceDirection(
  before: readonly string[],
  after: readonly string[],
): 'tightened' | 'loosened' | 'changed' {
  return demandDirection(after, before);
}
