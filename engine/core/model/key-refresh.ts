import type { Json } from './json.ts';

/** How a key of the profile is made anew while a run goes on: by a command or by a function. */
export interface KeyRefresh {
  /** A program and its arguments, run without a shell. */
  readonly command?: readonly [string, ...string[]];
  readonly call?: () => Promise<Json> | Json;
  /** How long a key is good, where it does not say so itself: it is made anew before that. */
  readonly everySeconds?: number;
}

/** A time at which a key was made anew, or should have been. */
export interface RefreshRecord {
  readonly key: string;
  /** ISO 8601. */
  readonly at: string;
  readonly because: 'the target refused it (401)' | 'it was due';
  readonly by: 'command' | 'function';
  readonly ms: number;
  readonly gave: 'a new key' | 'the same key' | 'no key';
  /** Why there is none. */
  readonly reason?: string;
}
