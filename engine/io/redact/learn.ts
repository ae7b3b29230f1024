import type { Secret } from '../../core/model/index.ts';

const SHORTEST = 6;

const SHOWN: readonly (readonly [string, RegExp])[] = [
  ['a webhook secret', /"secret"\s*:\s*"((?:[^"\\]|\\.)+)"/g],
  ['a signature', /[?&](?:sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token)=([^&\s"'<>\\]+)/gi],
];

/** Returns the secrets that a text shows: a webhook's signing secret, and signatures in URLs. */
export function learnSecrets(text: string): readonly Secret[] {
  return SHOWN.flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)]
      .map(([, value = '']) => ({ name, value }))
      .filter(({ value }) => value.length >= SHORTEST && !value.startsWith('[')),
  );
}
