import type { IncomingMessage } from 'node:http';
import type { World } from '../call.ts';
import { callerOf } from '../keys.ts';
import { makeReply } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { readFacts } from '../request-facts.ts';
import { arrangeAsset } from './arrange-asset.ts';
import { arrangeOversizedBlob } from './arrange-oversized-blob.ts';
import { arrangeSubscription } from './arrange-subscription.ts';
import type { Arrangement } from './arrangement.ts';

/** Answers a request for an arrangement of the owner; undefined when the request is none. */
export function arrange(world: World, incoming: IncomingMessage): Reply | undefined {
  const { method, path } = readFacts(incoming);
  const name = /^\/__arrange\/(.*)$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  const arrangement = Object.hasOwn(arrangements, name) ? arrangements[name] : undefined;
  const json = 'application/json';
  if (arrangement === undefined) return makeReply(404, { detail: 'Arrangement not found' }, json);
  if (method !== 'POST') return makeReply(405, { detail: 'Method not allowed' }, json);
  return makeReply(200, arrangement(world, callerOf('sandbox', world.settings.liveData).workspaceId), json);
}

const arrangements: Readonly<Partial<Record<string, Arrangement>>> = {
  'failed-asset': arrangeAsset(() => ({ outcome: 'failed' })),
  'unretryable-asset': arrangeAsset(() => ({ outcome: 'failed', isRetryable: false })),
  'exhausted-asset': arrangeAsset(({ maxRetries }) => ({ outcome: 'failed', retryCount: maxRetries })),
  'broken-results': arrangeAsset(() => ({ isBroken: true })),
  'oversized-blob': arrangeOversizedBlob,
  'subscription-without-destination': arrangeSubscription,
  'storage-failure': setFailing(true),
  restore: setFailing(false),
};

function setFailing(isFailing: boolean): Arrangement {
  return ({ store }) => {
    store.isFailing = isFailing;
    return {};
  };
}
