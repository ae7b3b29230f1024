/** What may be made of the value of an expression; the name stands behind a tilde at its end. */
export const TRANSFORMS = ['near'] as const;

/** The name of what is made of a value: `near` changes the last digit of an id. */
export type Transform = (typeof TRANSFORMS)[number];
