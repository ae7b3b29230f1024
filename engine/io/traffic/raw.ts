/** What stands in a recording for an exchange, not yet read as one. */
export interface RawExchange {
  /** An entry of a HAR, what somebody noted down, or an exchange of a journal. */
  readonly kind: 'har' | 'loose' | 'recorded';
  readonly value: unknown;
  /** Where it stands, such as `login.har, entry 12`. */
  readonly at: string;
  /** Files that it refers to, by name. */
  readonly attached?: ReadonlyMap<string, Uint8Array>;
}

/** Some exchanges of a recording, or what is wrong with it from here on, as a sentence. */
export type RawChunk =
  | { readonly kind: 'exchanges'; readonly exchanges: readonly RawExchange[] }
  | { readonly kind: 'trouble'; readonly trouble: string }
  /** The program that wrote it sends requests to find something out. */
  | { readonly kind: 'prober' };
