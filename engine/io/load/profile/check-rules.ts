import type { Locate } from '../source/check-schema.ts';
import type { Problem } from '../source/problem.ts';
import { guessEnvironment, judgeBaseUrl } from './base-url.ts';
import { checkRefreshes } from './check-refreshes.ts';
import type { RawProfile } from './raw-profile.ts';

/** Finds what a schema cannot tell: what is missing in the whole, and states of the wrong kind. */
export function checkRules(raw: RawProfile, locate: Locate): readonly Problem[] {
  return [
    ...checkBaseUrl(raw, locate),
    ...checkRefreshes(raw, locate),
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
