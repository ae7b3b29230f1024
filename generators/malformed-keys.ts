import fc from 'fast-check';
import type { Generator, Variation } from '../engine/core/model/index.ts';
import { changedKeys } from './keys/changed-keys.ts';
import { keyVariation } from './keys/key-variation.ts';
import { TOKEN_CHARACTERS } from './keys/token-characters.ts';
import { tokenKeys } from './keys/token-keys.ts';

/** Makes keys that nobody was given and that any HTTP client can send: made-up ones, and the sandbox key changed. */
export const malformedKeys: Generator = {
  enumerate: () => [...tokenKeys(), ...changedKeys()],
  // The same key is refused everywhere by one piece of code, so that one kind of operation is enough for random ones.
  arbitrary: ({ operation }) => (operation.method === 'GET' ? randomKey : undefined),
};

// Long enough that no innocent text of an answer holds one by chance.
const randomKey: fc.Arbitrary<Variation> = fc
  .tuple(
    fc.constantFrom('', 'sk_test_', 'sk_live_', 'sk_'),
    fc.string({ unit: fc.constantFrom(...TOKEN_CHARACTERS), minLength: 24, maxLength: 480, size: 'max' }),
  )
  .map(([prefix, rest]) =>
    keyVariation('made-up', {
      what: `a made-up key of ${prefix.length + rest.length} token characters`,
      values: [prefix + rest],
    }),
  );
