import type { IncomingMessage } from 'node:http';
import type { Call, World } from './call.ts';
import { nobody } from './keys.ts';
import type { Label } from './labels.ts';
import { leaveTrace } from './leave-trace.ts';
import { perform } from './perform.ts';
import { Refusal } from './refuse.ts';
import { renderRefusal } from './render-refusal.ts';
import { makeReply } from './reply.ts';
import type { Reply } from './reply.ts';
import { readFacts } from './request-facts.ts';
import { findRoute } from './route.ts';

/** Answers one request to the API. */
export async function handle(world: World, incoming: IncomingMessage): Promise<Reply> {
  const { settings } = world;
  const request = readFacts(incoming);
  const route = findRoute(request.method, request.path);
  if (route.kind !== 'operation') {
    const details = route.kind === 'wrong-method' ? { headers: [['Allow', route.allow.join(', ')] as const] } : {};
    const reply = renderRefusal(new Refusal(route.kind, details), undefined, settings);
    return settings.tamper(reply, {
      operation: undefined,
      label: route.kind,
      key: undefined,
      request,
      body: undefined,
    });
  }
  const { operation, parameters } = route;
  const call: Call = { ...world, incoming, request, operation, parameters, caller: nobody, body: undefined };
  const { label, reply } = await answer(call);
  return settings.tamper(reply, { operation: operation.id, label, key: call.caller.key, request, body: call.body });
}

async function answer(call: Call): Promise<{ label: Label | 'ok'; reply: Reply }> {
  const { operation, settings } = call;
  try {
    return { label: 'ok', reply: makeReply(operation.status, await perform(call), settings.mediaType) };
  } catch (error) {
    // A broken connection has nobody to answer.
    if (call.incoming.destroyed && !call.incoming.complete) throw error;
    const refusal = error instanceof Refusal ? error : new Refusal('internal');
    if (settings.behaviour.storesRefused?.(operation.id, refusal.label, call.request)) await leaveTrace(call);
    return { label: refusal.label, reply: renderRefusal(refusal, operation, settings) };
  }
}
