import type { OwnerState } from '../../../core/model/index.ts';
import { isRecord, type Layer } from './layer.ts';
import type { RawProfile } from './raw-profile.ts';

/** Writes each function among the arrangements, each that restores and each that makes a key anew as `{ call }`. */
export function nameFunctions(given: Layer): Layer {
  const layer = nameRefreshes(given);
  if (!isRecord(layer.value) || !isRecord(layer.value['arrangements'])) return layer;
  const arrangements = Object.entries(layer.value['arrangements']).map(([name, state]) => {
    const named = nameFunction(state);
    if (!isRecord(named) || !('restore' in named)) return [name, named] as const;
    return [name, { ...named, restore: nameFunction(named['restore']) }] as const;
  });
  return { ...layer, value: { ...layer.value, arrangements: Object.fromEntries(arrangements) } };
}

/** Returns the arrangements of a checked profile in which every function is named. */
export function toOwnerStates(arrangements: RawProfile['arrangements']): Readonly<Record<string, OwnerState>> {
  // A function would have become `{ call }`, and the schema has admitted nothing else.
  return (arrangements ?? {}) as Readonly<Record<string, OwnerState>>;
}

function nameRefreshes(layer: Layer): Layer {
  if (!isRecord(layer.value) || !isRecord(layer.value['refresh'])) return layer;
  const refreshes = Object.entries(layer.value['refresh']).map(
    ([name, refresh]) => [name, nameFunction(refresh)] as const,
  );
  return { ...layer, value: { ...layer.value, refresh: Object.fromEntries(refreshes) } };
}

function nameFunction(state: unknown): unknown {
  return typeof state === 'function' ? { call: state } : state;
}
