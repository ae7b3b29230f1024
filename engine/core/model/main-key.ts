import type { Contract } from './contract.ts';

/** Returns the name of the key that is sent where nothing else is said; `none` where no credential is needed. */
export function mainKeyOf({ keys }: Pick<Contract, 'keys'>): string {
  return keys.find(({ isMain }) => isMain)?.name ?? 'none';
}

/** Returns the names of the keys that a run makes something with: the main one, and those of its workflows that may write. */
export function actingKeysOf({ keys, arrangements }: Pick<Contract, 'keys' | 'arrangements'>): readonly string[] {
  const acting = arrangements.flatMap((one) => (one.kind === 'workflow' ? [one.key] : []));
  return keys
    .filter(({ name, isMain, isLive, isRefused }) => isMain || (acting.includes(name) && !isLive && !isRefused))
    .map(({ name }) => name);
}
