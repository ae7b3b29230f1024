import type { RawProfile, RawState } from '../io/load/index.ts';

/** Returns the profile of a reference: all its keys, and every state that its owner can bring about. */
export function referenceProfile(keys: Readonly<Record<string, string>>, baseUrl: string): RawProfile {
  return {
    baseUrl,
    environment: 'local',
    keys,
    arrangements: {
      ...Object.fromEntries(STATES.map((name): [string, RawState] => [name, { request: ask(name) }])),
      'storage-failure': { request: ask('storage-failure'), restore: { request: ask('restore') } },
    },
  };
}

const STATES = [
  'failed-asset',
  'unretryable-asset',
  'exhausted-asset',
  'broken-results',
  'oversized-blob',
  'subscription-without-destination',
] as const;

function ask(name: string): { readonly method: string; readonly path: string } {
  return { method: 'POST', path: `/__arrange/${name}` };
}
