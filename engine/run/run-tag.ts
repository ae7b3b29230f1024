/** Returns the tag of a run, which everything bears that it makes. */
export function tagOf(run: string): string {
  return `assay-${run}`;
}

/** Tells whether a text bears the tag of some run. */
export function bearsSomeTag(text: string): boolean {
  return /\bassay-[0-9a-f]{12}\b/.test(text);
}
