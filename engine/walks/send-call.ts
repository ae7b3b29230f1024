import { Unresolved } from '../core/expression/index.ts';
import { entityOf, isLasting } from '../core/lifecycle/index.ts';
import type { Exchange, Lifecycle, Response, WalkCall, WalkStep } from '../core/model/index.ts';
import { mergeSend } from '../core/plan/index.ts';
import { buildProbe } from '../core/probe/index.ts';
import { createRandom } from '../core/random/index.ts';
import { answerScope } from '../run/index.ts';
import type { Stepped } from './walking.ts';
import { walkScope } from './walk-scope.ts';
import type { WalkWorld } from './walk-world.ts';

/** An answer to a call. */
export interface Answered {
  readonly kind: 'answered';
  readonly exchange: Exchange;
  readonly response: Response;
}

/** What came of sending a call: an answer, or the reason why nothing can be told. */
export type Sent = Answered | Extract<Stepped, { readonly kind: 'untold' }>;

/** Sends the request of a call; one that waits is sent again until it tells a state that lasts. One of several at once waits for no lane. */
export async function sendCall(step: WalkStep, call: WalkCall, world: WalkWorld, isUrgent = false): Promise<Sent> {
  for (let looks = 0; ; looks += 1) {
    const sent = await sendOnce(step, call, world, isUrgent);
    if (sent.kind !== 'answered' || !call.isWaiting || looks >= MOST_LOOKS) return sent;
    if (isSettled(call, sent.response, world.lifecycle)) return sent;
    await world.caseTools.tools.clock.sleep(LOOK_MS, world.caseTools.tools.signal);
  }
}

const MOST_LOOKS = 4;
const LOOK_MS = 500;

function isSettled({ tells, of }: WalkCall, response: Response, lifecycle: Lifecycle): boolean {
  const pointer = tells?.at ?? '';
  const read = answerScope({}, response)['response'];
  const value = read?.(`body#${pointer}`);
  const states = Object.entries(tells?.values ?? {}).flatMap(([state, values]) =>
    values.some((one) => one === value) ? [state] : [],
  );
  return states.every((state) => isLasting(entityOf(lifecycle, of), state));
}

async function sendOnce(step: WalkStep, call: WalkCall, world: WalkWorld, isUrgent: boolean): Promise<Sent> {
  const { caseTools, caseId, role, exchanges, operationOf } = world;
  const { tools } = caseTools;
  const { contract, profile, signal } = tools;
  const operation = operationOf(call);
  const scope = walkScope(caseId, call, step, world.things, caseTools);
  const random = createRandom(tools.seed, `${caseId}/${step.number}/probe`);
  try {
    const probe = buildProbe(operation, mergeSend(operation.valid, call.send), { contract, profile, random, scope });
    const options = { caseId, role, asked: [], isSteady: false, isUrgent, signal };
    const { exchange, stopped, trouble } = await tools.perform(probe, options);
    if (exchange !== undefined) exchanges.push(exchange);
    if (stopped !== undefined) return { kind: 'untold', why: 'unarranged', reason: stopped };
    const { response, failure } = exchange?.reply ?? {};
    if (trouble !== undefined || exchange === undefined || response === undefined || failure !== undefined) {
      return { kind: 'untold', why: 'trouble', reason: trouble ?? failure?.message ?? 'there was no answer' };
    }
    return { kind: 'answered', exchange, response };
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error;
    return { kind: 'untold', why: 'unarranged', reason: `${error.expression} has no value` };
  }
}
