import * as fc from 'fast-check';
import type { Generator, Variation } from '../engine/core/model/index.ts';
import { changedKeys } from './keys/changed-keys.ts';
import { keyFormOf, type KeyForm } from './keys/key-form.ts';
import { keyVariation } from './keys/key-variation.ts';
import { TOKEN_CHARACTERS } from './keys/token-characters.ts';
import { tokenKeys } from './keys/token-keys.ts';
import { credential } from './needs.ts';

/** Makes keys that nobody was given and that any HTTP client can send: made-up ones, and the main key changed. */
export const malformedKeys: Generator = {
  makes: 'keys that nobody was given: made-up ones, and the main key changed',
  needs: credential,
  enumerate: (context) => [...tokenKeys(keyFormOf(context)), ...changedKeys(keyFormOf(context))],
  // The same key is refused everywhere by one piece of code, so that one kind of operation is enough for random ones.
  arbitrary: (context) => (context.operation.method === 'GET' ? randomKey(keyFormOf(context)) : undefined),
};

// Long enough that no innocent text of an answer holds one by chance.
function randomKey({ prefix, livePrefix = '' }: KeyForm): fc.Arbitrary<Variation> {
  const beginnings = new Set(['', prefix, livePrefix, prefix.replace(/(?<=_).*$/, '')]);
  return fc
    .tuple(
      fc.constantFrom(...beginnings),
      fc.string({ unit: fc.constantFrom(...TOKEN_CHARACTERS), minLength: 24, maxLength: 480, size: 'max' }),
    )
    .map(([beginning, rest]) =>
      keyVariation('made-up', {
        what: `a made-up key of ${beginning.length + rest.length} token characters`,
        values: [beginning + rest],
      }),
    );
}
