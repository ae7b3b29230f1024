import type { KeyName } from '../../../core/model/index.ts';
import type { Locate } from '../source/check-schema.ts';
import type { Problem } from '../source/problem.ts';
import { guessEnvironment, judgeBaseUrl } from './base-url.ts';
import type { RawProfile } from './raw-profile.ts';

/** Finds what a schema cannot tell: what is missing in the whole, and keys and states of the wrong kind. */
export function checkRules(raw: RawProfile, locate: Locate): readonly Problem[] {
  return [
    ...checkBaseUrl(raw, locate),
    ...checkKeys(raw.keys ?? {}, locate),
    ...Object.entries(raw.arrangements ?? {}).flatMap(([name, state]) => [
      ...checkState(state, ['arrangements', name], locate),
      ...('restore' in state ? checkState(state.restore, ['arrangements', name, 'restore'], locate) : []),
    ]),
  ];
}

function checkBaseUrl({ baseUrl, environment }: RawProfile, locate: Locate): readonly Problem[] {
  if (baseUrl === undefined) {
    const message = '`baseUrl` is missing: give it on the command line, as ASSAY_BASE_URL or in a profile';
    return [{ message, at: locate([]) }];
  }
  const wrong = judgeBaseUrl(baseUrl);
  if (wrong !== undefined) return [{ message: `\`baseUrl\` is wrong: ${wrong}`, at: locate(['baseUrl']) }];
  if (environment !== undefined || guessEnvironment(baseUrl) !== undefined) return [];
  const message = 'the target is not on this machine: say in `environment` whether it is local, staging or production';
  return [{ message, at: locate(['baseUrl']) }];
}

const prefixes: Readonly<Partial<Record<KeyName, string>>> = {
  sandbox: 'sk_test_',
  foreign: 'sk_test_',
  live: 'sk_live_',
};

function checkKeys(keys: NonNullable<RawProfile['keys']>, locate: Locate): readonly Problem[] {
  const missing = {
    message: '`keys.sandbox` is missing: give it as ASSAY_KEYS_SANDBOX or in a profile',
    at: locate([]),
  };
  const wrong = Object.entries(prefixes).flatMap(([name, prefix]) => {
    // The record has no other names than those of keys.
    const value = keys[name as KeyName];
    if (value === undefined || value.startsWith(prefix)) return [];
    return [{ message: `\`keys.${name}\` must begin with ${prefix}`, at: locate(['keys', name]) }];
  });
  const found = wrong.length > 0 ? wrong : checkDistinct(keys, locate);
  return keys.sandbox === undefined ? [missing, ...found] : found;
}

// A case that asks for the refusal of one key and the acceptance of another cannot be judged with one value for both.
function checkDistinct(keys: NonNullable<RawProfile['keys']>, locate: Locate): readonly Problem[] {
  const given = Object.entries(keys);
  return given.flatMap(([name, value]) => {
    const same = given.find(([other, used]) => used === value && (other === 'sandbox' || other < name));
    if (same === undefined || name === 'sandbox') return [];
    const message = `\`keys.${name}\` and \`keys.${same[0]}\` hold the same key; each must have one of its own, so leave out the one that you do not have`;
    return [{ message, at: locate(['keys', name]) }];
  });
}

const WAYS = ['request', 'command', 'call'];

function checkState(state: unknown, path: readonly string[], locate: Locate): readonly Problem[] {
  if (typeof state !== 'object' || state === null) return [];
  const ways = Object.keys(state).filter((key) => WAYS.includes(key));
  const at = locate(path, 'key');
  const name = path.slice(1).join('.');
  if (ways.length !== 1) return [{ message: `\`${name}\` must have one of \`request\`, \`command\`, \`call\``, at }];
  if (!('call' in state) || typeof state.call === 'function') return [];
  return [{ message: `\`${name}\` must be a function, which only a .ts or .mjs profile can hold`, at }];
}
