import type { JsonObject } from '../../model/index.ts';
import type { Direction } from '../difference.ts';

/** What a difference of two schemas is about. */
export type SchemaPart = 'value' | 'key' | 'required-key' | 'default' | 'level' | 'refusal';

/** One difference of two schemas. */
export interface SchemaDifference {
  readonly part: SchemaPart;
  readonly direction: Direction;
  /** Where it is: below the component that it stands in, or below the whole body. */
  readonly subject: string;
  readonly before?: string;
  readonly after?: string;
  /** Values that an enumeration has more, where that is all. */
  readonly more?: readonly string[];
}

/** The two documents, and whose values the schemas are of. */
export interface Sides {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly of: 'request' | 'response';
  /** What was found of components that both have, so that it is looked for once. */
  readonly known: Map<string, KnownComponent>;
}

/** How a component differs in itself, and which others it refers to in both documents. */
export interface KnownComponent {
  readonly differences: readonly SchemaDifference[];
  readonly links: ReadonlySet<string>;
}

/** Returns the texts of a difference, those that are there. */
export function said(
  before: string | undefined,
  after: string | undefined,
): Pick<SchemaDifference, 'before' | 'after'> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
