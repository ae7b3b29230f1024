/** An edit of a file: what stands there, and what takes its place. */
export type Edit = readonly [file: string, from: string, to: string];

/** Two contracts, the later one made of the earlier one by edits, and what changed forth and back. */
export interface Pair {
  readonly title: string;
  /** Made in both first. */
  readonly start?: readonly Edit[];
  readonly edits: readonly Edit[];
  /** Their OpenAPI documents alone are compared. */
  readonly areDocuments?: true;
  /** `effect kind direction: subject @ places`. */
  readonly forth: readonly string[];
  readonly back: readonly string[];
}

/** The file that most edits are of. */
export const API = 'openapi.yaml';
