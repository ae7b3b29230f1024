import fc from 'fast-check';
import type { Generator, Variation } from '../engine/core/model/index.ts';
import { keyVariation } from './keys/key-variation.ts';
import { madeUpHex } from './keys/made-up-hex.ts';

/**
 * Makes keys that HTTP can carry and that are no token of up to 512 bytes: longer ones, and such with blanks, tabs, delimiters
 * or bytes beyond ASCII. Other control characters have no place in a header field (RFC 9110, section 5.5). A front end may
 * answer them itself, so the longest stays within what common ones let through.
 */
export const oddKeys: Generator = {
  enumerate: () => KEYS.map(([id, what, value]) => keyVariation(id, { what, values: [value] })),
  arbitrary: ({ operation }) => (operation.method === 'GET' ? randomKey : undefined),
};

const HALF = madeUpHex(32);

// A byte beyond ASCII is written as the character of that number.
const KEYS: readonly (readonly [id: string, what: string, value: string])[] = [
  ['blank-inside', 'a made-up key with a blank inside', `sk_test_${HALF} ${HALF}`],
  ['tab-inside', 'a made-up key with a tab inside', `sk_test_${HALF}\t${HALF}`],
  ['comma', 'two made-up keys in one header', `sk_test_${HALF}${HALF}, sk_test_${HALF}`],
  ['quoted', 'a made-up key in quotation marks', `"sk_test_${HALF}${HALF}"`],
  ['scheme', 'a made-up key behind the word Bearer', `Bearer sk_test_${HALF}${HALF}`],
  ['latin-letter', 'a made-up key with the byte E9', `sk_test_${HALF}\u00e9${HALF}`],
  ['two-byte-letter', 'a made-up key with the bytes D0 B6', `sk_test_${HALF}\u00d0\u00b6${HALF}`],
  ['no-utf-8', 'a made-up key with the bytes 80 and FF', `sk_test_${HALF}\u0080\u00ff${HALF}`],
  ['513-bytes', 'a made-up key of 513 bytes', `sk_test_${madeUpHex(505)}`],
  ['4096-bytes', 'a made-up key of 4096 bytes', `sk_test_${madeUpHex(4088)}`],
];

const within = fc.oneof(
  { arbitrary: fc.integer({ min: 0x21, max: 0x7e }), weight: 3 },
  { arbitrary: fc.integer({ min: 0x80, max: 0xff }), weight: 2 },
  { arbitrary: fc.constantFrom(0x20, 0x09), weight: 1 },
);

// A blank at either end would be trimmed; at least one byte beyond ASCII keeps it from being a token.
const randomKey: fc.Arbitrary<Variation> = fc
  .tuple(fc.integer({ min: 0x80, max: 0xff }), fc.array(within, { minLength: 24, maxLength: 400, size: 'max' }))
  .map(([first, rest]) =>
    keyVariation('made-up', {
      what: `a made-up key of ${rest.length + 10} bytes, some beyond ASCII`,
      values: [`sk_test_${String.fromCharCode(first, ...rest)}0`],
    }),
  );
