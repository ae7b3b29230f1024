/** Who a token is of, and what it allows. */
export interface Holder {
  readonly owner: string;
  readonly scopes: readonly string[];
}

/** The made-up tokens of the ledger by what they are for. */
export const TOKENS = {
  writer: 'ldg_writer0Q2w4E6r8T0y2U4i6O8p0A2s',
  reader: 'ldg_reader1Z3x5C7v9B1n3M5k7J9h1G3f',
  suspended: 'ldg_suspendedD4l6S8a0P2o4I6u8Y0t2R4',
  stranger: 'ldg_stranger5H7g9F1d3S5a7Q9w1E3r5T7',
} as const;

const HOLDERS: Readonly<Record<string, Holder>> = {
  [TOKENS.writer]: { owner: 'one', scopes: ['read', 'write'] },
  [TOKENS.reader]: { owner: 'one', scopes: ['read'] },
  [TOKENS.stranger]: { owner: 'two', scopes: ['read', 'write'] },
};

/** Returns the holder of the token of a request, if it has a valid one. */
export function holderOf(authorization: string | undefined): Holder | undefined {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  return Object.hasOwn(HOLDERS, token) ? HOLDERS[token] : undefined;
}
