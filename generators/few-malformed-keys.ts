import type { Generator } from '../engine/core/model/index.ts';
import { changedKeys } from './keys/changed-keys.ts';
import { keyFormOf } from './keys/key-form.ts';
import { tokenKeys } from './keys/token-keys.ts';
import { credential } from './needs.ts';

/** Makes the few malformed keys that are worth a request on every operation. */
export const fewMalformedKeys: Generator = {
  makes: 'an empty key, one with its last character changed, and two at once',
  needs: credential,
  enumerate: (context) => {
    const form = keyFormOf(context);
    return [...tokenKeys(form), ...changedKeys(form)].filter(({ id }) => FEW.has(id));
  },
};

const FEW: ReadonlySet<string> = new Set(['empty', 'last-character-changed', 'twice']);
