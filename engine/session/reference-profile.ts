import type { RawProfile, RawState } from '../io/load/index.ts';
import { reference, type ServerKind } from '../../reference/servers.ts';

/** Returns the profile of a server of ours: all its keys, and every state that its owner can bring about. */
export function referenceProfile(
  keys: Readonly<Record<string, string>>,
  baseUrl: string,
  { states }: Pick<ServerKind, 'states'> = reference,
): RawProfile {
  const arrangements = states.map(([name, ends]): readonly [string, RawState] => [
    name,
    { request: ask(name), ...(ends ? { restore: { request: ask('restore') } } : {}) },
  ]);
  return { baseUrl, environment: 'local', keys, arrangements: Object.fromEntries(arrangements) };
}

function ask(name: string): { readonly method: string; readonly path: string } {
  return { method: 'POST', path: `/__arrange/${name}` };
}
