import type { Depth } from './clause.ts';
import type { KeyValue } from './credential.ts';
import type { Json, JsonObject } from './json.ts';
import type { KeyRefresh } from './key-refresh.ts';
import type { OwnDemand } from './own-check.ts';
import type { Position } from './source.ts';

/** Where the target runs, which decides what may be sent. */
export type Environment = 'local' | 'staging' | 'production';

/** The target with everything needed to judge it; resolved and checked. */
export interface Profile {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly environment: Environment;
  /** By the names that the contract gives them. */
  readonly keys: Readonly<Record<string, KeyValue>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: { readonly ca?: string; readonly cert?: string; readonly key?: string; readonly passphrase?: string };
  readonly limits: Limits;
  readonly rateLimit: RateLimit;
  readonly arrangements: Readonly<Record<string, OwnerState>>;
  readonly webhook: Webhook;
  readonly media: { readonly allow?: readonly string[] };
  readonly build?: string;
  /** How keys are made anew, by the name of the key; absent where none is. */
  readonly refresh?: Readonly<Record<string, KeyRefresh>>;
  /** Checks of the owner's; absent where there are none. */
  readonly checks?: readonly OwnDemand[];
  /** Every value that must reach no file, terminal or other origin. */
  readonly secrets: readonly Secret[];
  /** Tells where a value, or its key, was given: a place in a file, or what stands for one. */
  readonly locate: (path: readonly (string | number)[], part?: 'key' | 'value') => Position | string;
}

/** A secret and how it is called where it would have stood. */
export interface Secret {
  readonly name: string;
  readonly value: string;
}

/** Bounds of a run. */
export interface Limits {
  readonly concurrency: number;
  /** None where nothing holds the run back but the target itself. */
  readonly requestsPerSecond?: number;
  readonly maxRequests: number;
  readonly maxDurationSeconds: number;
  readonly timeoutMs: number;
  readonly settleSeconds: number;
  readonly maxResponseBytes: number;
  /** Bytes of request bodies, over the whole run. */
  readonly maxUploadBytes: number;
  /** Resources and uploads that may be made, deleted ones included. */
  readonly maxCreated: number;
}

/** How bursts and waits are bounded. */
export interface RateLimit {
  /** Requests that a burst may send; 0 sends none. */
  readonly burst: number;
  readonly maxWaitSeconds: number;
  /** What each bucket allows a key, where it is known; it only tells the least time of a plan. */
  readonly requestsPerMinute?: number;
  readonly buckets?: readonly string[];
}

/** How the owner brings a state about: a request, a command, or a function; each gives JSON with the ids it made. */
export interface OwnerState {
  readonly request?: OwnerRequest;
  readonly command?: string;
  readonly call?: () => Promise<Json> | Json;
  readonly restore?: OwnerState;
}

/** A request to the owner's own end point. */
export interface OwnerRequest {
  readonly method: string;
  /** A path below the base URL, or a whole URL on an allowed host. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
  /** The name of a key that is sent along. */
  readonly key?: string;
}

/** Where the webhooks that a run registers point, and when events are sent to them. */
export interface Webhook {
  readonly endpointUrl: string;
  /** The target delivers to known hosts alone, so that nothing is registered elsewhere. */
  readonly only: boolean;
  /** Events are fired although webhooks of others would get them. */
  readonly besideOthers: boolean;
}

/** What to select and how thoroughly. */
export interface Selection {
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly operations: readonly string[];
  readonly depth: Depth;
  readonly seed: number;
  /** Runs of each property; 0 draws nothing at random. */
  readonly fuzz: number;
  /** How many random walks; none without. */
  readonly walks?: number;
}
