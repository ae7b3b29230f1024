import type { Locate } from '../source/check-schema.ts';
import type { Problem } from '../source/problem.ts';
import type { RawProfile } from './raw-profile.ts';

/** Finds what a schema cannot tell of refreshes: that each has one way, and a key that it makes anew. */
export function checkRefreshes({ refresh = {}, keys = {} }: RawProfile, locate: Locate): readonly Problem[] {
  return Object.entries(refresh).flatMap(([name, given]) => {
    const own: object = typeof given === 'function' ? { call: given } : given;
    const tell = (message: string): Problem => ({ message, at: locate(['refresh', name], 'key') });
    return [
      ...(Object.hasOwn(keys, name)
        ? []
        : [tell(`\`refresh.${name}\` has no key to make anew: give \`keys.${name}\` to begin with`)]),
      ...('command' in own === 'call' in own
        ? [tell(`\`refresh.${name}\` must have one of \`command\`, \`call\``)]
        : []),
      ...('command' in own && Array.isArray(own.command) && own.command[0] === ''
        ? [tell(`\`refresh.${name}.command\` must begin with the name of a program`)]
        : []),
      ...('call' in own && typeof own.call !== 'function'
        ? [tell(`\`refresh.${name}.call\` must be a function, which only a .ts or .mjs profile can hold`)]
        : []),
    ];
  });
}
