import type { Call } from './call.ts';
import { identify } from './identify.ts';
import type { Run } from './operation.ts';
import type { CheckOrder } from './options.ts';
import { refuse } from './refuse.ts';
import type { Reply } from './reply.ts';

/** Makes every check of a call in the chosen order, then carries it out. */
export async function perform(call: Call): Promise<Reply['body']> {
  identify(call);
  const run = await orders[call.settings.order](call);
  const outcome = run();
  if (typeof outcome !== 'function') return outcome;
  // Without a mutant that hesitates nothing comes between the last check and the deed.
  const hesitation = call.settings.behaviour.hesitate?.(call.operation.id, call.request, call.body);
  if (hesitation !== undefined) await hesitation;
  return outcome();
}

const orders: Readonly<Record<CheckOrder, (call: Call) => Promise<Run>>> = {
  documented: async (call) => {
    checkPlan(call);
    countRequest(call);
    const run = await call.operation.prepare(call);
    call.operation.find?.(call);
    return run;
  },
  alternative: async (call) => {
    countRequest(call);
    call.operation.find?.(call);
    const run = await call.operation.prepare(call);
    checkPlan(call);
    return run;
  },
};

function checkPlan(call: Call): void {
  if (!call.caller.hasAccess) refuse(call, 'plan');
}

function countRequest(call: Call): void {
  const { bucket } = call.operation;
  const key = call.caller.key ?? 'sandbox';
  const name = call.settings.behaviour.countUnder?.(bucket, key) ?? `${key}:${bucket}`;
  const waitMs = call.limiters(name, bucket)(call.settings.now());
  if (waitMs > 0) refuse(call, 'rate-limit', { waitMs });
}
