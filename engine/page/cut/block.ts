/** A piece of a page that stands by itself, before it is cut into sentences. */
export interface Block {
  readonly kind: 'heading' | 'prose' | 'row' | 'code';
  readonly text: string;
  readonly codes: readonly string[];
}

/** What a page is made of, and what is worth knowing of how it was read. */
export interface Cut {
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
  /** Why it shows nothing, where it can be told. */
  readonly obstacle?: string;
}
