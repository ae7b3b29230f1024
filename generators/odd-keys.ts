import * as fc from 'fast-check';
import type { Generator, Variation } from '../engine/core/model/index.ts';
import { keyFormOf, type KeyForm } from './keys/key-form.ts';
import { keyVariation } from './keys/key-variation.ts';
import { madeUpHex } from './keys/made-up-hex.ts';
import { credential } from './needs.ts';

/**
 * Makes keys that HTTP can carry and that are no token of up to 512 bytes: longer ones, and such with blanks, tabs, delimiters
 * or bytes beyond ASCII. Other control characters have no place in a header field (RFC 9110, section 5.5). A front end may
 * answer them itself, so the longest stays within what common ones let through.
 */
export const oddKeys: Generator = {
  makes: 'keys that HTTP can carry and that are no token: long ones, and such with blanks or bytes beyond ASCII',
  needs: credential,
  enumerate: (context) =>
    listKeys(keyFormOf(context)).map(([id, what, value]) => keyVariation(id, { what, values: [value] })),
  arbitrary: (context) => (context.operation.method === 'GET' ? randomKey(keyFormOf(context)) : undefined),
};

const HALF = madeUpHex(32);

// A byte beyond ASCII is written as the character of that number.
function listKeys({ prefix }: KeyForm): readonly (readonly [id: string, what: string, value: string])[] {
  return [
    ['blank-inside', 'a made-up key with a blank inside', `${prefix}${HALF} ${HALF}`],
    ['tab-inside', 'a made-up key with a tab inside', `${prefix}${HALF}\t${HALF}`],
    ['comma', 'two made-up keys in one header', `${prefix}${HALF}${HALF}, ${prefix}${HALF}`],
    ['quoted', 'a made-up key in quotation marks', `"${prefix}${HALF}${HALF}"`],
    ['scheme', 'a made-up key behind the word Bearer', `Bearer ${prefix}${HALF}${HALF}`],
    ['latin-letter', 'a made-up key with the byte E9', `${prefix}${HALF}\u00e9${HALF}`],
    ['two-byte-letter', 'a made-up key with the bytes D0 B6', `${prefix}${HALF}\u00d0\u00b6${HALF}`],
    ['no-utf-8', 'a made-up key with the bytes 80 and FF', `${prefix}${HALF}\u0080\u00ff${HALF}`],
    ['513-bytes', 'a made-up key of 513 bytes', `${prefix}${madeUpHex(513 - prefix.length)}`],
    ['4096-bytes', 'a made-up key of 4096 bytes', `${prefix}${madeUpHex(4096 - prefix.length)}`],
  ];
}

const within = fc.oneof(
  { arbitrary: fc.integer({ min: 0x21, max: 0x7e }), weight: 3 },
  { arbitrary: fc.integer({ min: 0x80, max: 0xff }), weight: 2 },
  { arbitrary: fc.constantFrom(0x20, 0x09), weight: 1 },
);

// A blank at either end would be trimmed; at least one byte beyond ASCII keeps it from being a token.
function randomKey({ prefix }: KeyForm): fc.Arbitrary<Variation> {
  return fc
    .tuple(fc.integer({ min: 0x80, max: 0xff }), fc.array(within, { minLength: 24, maxLength: 400, size: 'max' }))
    .map(([first, rest]) =>
      keyVariation('made-up', {
        what: `a made-up key of ${prefix.length + rest.length + 2} bytes, some beyond ASCII`,
        values: [`${prefix}${String.fromCharCode(first, ...rest)}0`],
      }),
    );
}
