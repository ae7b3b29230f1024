/** What a target was seen to do when each operation was tried once. */
export interface Heard {
  /** Ids of operations whose valid request was answered as documented. */
  readonly served: ReadonlySet<string>;
  /** Ids of operations that refused every broken body that was tried. */
  readonly strict: ReadonlySet<string>;
}
