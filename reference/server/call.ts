import type { IncomingMessage } from 'node:http';
import type { Caller } from './keys.ts';
import type { Limiters } from './limiter/index.ts';
import type { Operation } from './operation.ts';
import type { RequestFacts } from './request-facts.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';

/** What lives as long as a reference does. */
export interface World {
  readonly settings: Settings;
  readonly store: Store;
  readonly limiters: Limiters;
}

/** One request to one operation; who sent it and what it holds are filled in as they become known. */
export interface Call extends World {
  readonly incoming: IncomingMessage;
  readonly request: RequestFacts;
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
  caller: Caller;
  body: unknown;
}
