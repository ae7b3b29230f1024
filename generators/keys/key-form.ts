import type { GeneratorContext } from '../../engine/core/model/index.ts';

/** How the keys of a contract look, as far as it says. */
export interface KeyForm {
  /** The name of the main key. */
  readonly main: string;
  /** Empty where keys begin with nothing in particular. */
  readonly prefix: string;
  /** What a live key begins with, where it is another thing. */
  readonly livePrefix?: string;
  /** How many hexadecimal digits follow the prefix, where a key is nothing else. */
  readonly digits?: number;
}

/** Returns how the keys of a contract look. */
export function keyFormOf({ contract }: Pick<GeneratorContext, 'contract'>): KeyForm {
  const main = contract.keys.find(({ isMain }) => isMain);
  const { name = 'main', prefix = '', madeUp = '' } = main ?? {};
  const livePrefix = contract.keys.find(({ isLive }) => isLive)?.prefix;
  const digits = madeUp.startsWith(prefix) ? /^\{hex(\d+)\}$/.exec(madeUp.slice(prefix.length))?.[1] : undefined;
  return {
    main: name,
    prefix,
    ...(livePrefix === undefined ? {} : { livePrefix }),
    ...(digits === undefined ? {} : { digits: Number(digits) }),
  };
}
