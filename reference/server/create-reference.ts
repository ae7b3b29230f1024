import type { IncomingMessage, ServerResponse } from 'node:http';
import { arrange } from './arrange/index.ts';
import type { World } from './call.ts';
import { handle } from './handle.ts';
import type { Keys } from './keys.ts';
import { createLimiters } from './limiter/index.ts';
import type { ReferenceOptions } from './options.ts';
import { sendReply } from './reply.ts';
import type { Reply } from './reply.ts';
import { resolveOptions } from './settings.ts';
import { createStore } from './store/store.ts';

/** The documented API, in memory. */
export interface Reference {
  /** Answers a request; give it to `http.createServer`, or call it in process. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  readonly keys: Keys;
  /** Loses all that it keeps but its limits, as a server does whose data are cleaned up. */
  readonly wipe: () => void;
}

/** Makes a reference with a memory of its own. */
export function createReference(options: ReferenceOptions = {}): Reference {
  const settings = resolveOptions(options);
  let world: World = { settings, store: createStore(), limiters: createLimiters(settings.limits) };
  return {
    keys: settings.keys,
    wipe: () => {
      world = { ...world, store: createStore() };
    },
    listener: (request, response) => {
      request.on('error', ignore);
      response.on('error', ignore);
      answer(world, request).then(
        (reply) => {
          sendReply(response, reply);
        },
        () => request.socket.destroy(),
      );
    },
  };
}

async function answer(world: World, request: IncomingMessage): Promise<Reply> {
  return arrange(world, request) ?? (await handle(world, request));
}

function ignore(): void {
  // The client is gone; there is nobody to tell.
}
