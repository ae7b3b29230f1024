import type { Secret } from '../../core/model/index.ts';

const SHORTEST = 6;

// Nothing that is given out as a secret is longer; a target may send a megabyte.
const LONGEST = 1024;

// A shorter cookie is a word that other texts hold as well.
const SHOWN: readonly (readonly [string, RegExp])[] = [
  ['a cookie', /^set-cookie: [^=;]*=([^;]{12,})/g],
  ['a webhook secret', /"secret"\s*:\s*"((?:[^"\\]|\\.)+)"/g],
  ['a signature', /[?&](?:sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token)=([^&\s"'<>\\]+)/gi],
];

/** Returns the secrets that a text shows: a webhook's signing secret, and signatures in URLs. */
export function learnSecrets(text: string): readonly Secret[] {
  return SHOWN.flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)]
      .map(([, value = '']) => ({ name, value }))
      .filter(({ value }) => value.length >= SHORTEST && value.length <= LONGEST && !value.startsWith('[')),
  );
}
