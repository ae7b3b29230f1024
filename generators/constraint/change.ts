import type { Json } from '../../engine/core/model/index.ts';

/** A value instead of the valid one, and how to say so. */
export interface Change {
  /** Unique for a location and keyword; kebab-case. */
  readonly name: string;
  /** What it is, as the rest of a sentence: "is 2084 characters long". */
  readonly says: string;
  /** Undefined leaves the property out. */
  readonly value: Json | undefined;
}

/** Returns a change. */
export function change(name: string, says: string, value: Json | undefined): Change {
  return { name, says, value };
}
