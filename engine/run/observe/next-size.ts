/** The lesser and the greater reading of a limit of 10 MB. */
export const READINGS = { least: 10_000_000, greatest: 10_485_760 } as const;

/** What is known of a limit: the greatest size that was accepted and the smallest that was refused. */
export interface SizeRange {
  readonly accepted?: number;
  readonly refused?: number;
}

/** Returns the size to try next, or undefined where nothing is left to find out: the likely limits first, then halves. */
export function nextSize({ accepted, refused }: SizeRange): number | undefined {
  const { least, greatest } = READINGS;
  if (accepted === greatest || refused === least) return undefined;
  if (refused === undefined) return greatest;
  if (accepted === undefined) return refused === greatest ? least + 1 : least;
  if (refused - accepted === 1) return undefined;
  if (refused === greatest && accepted === least + 1) return greatest - FORM_BYTES;
  return Math.floor((accepted + refused) / 2);
}

// A limit may count the whole body, and the multipart form around the file takes some hundred bytes.
const FORM_BYTES = 1024;
