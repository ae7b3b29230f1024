import { isTrue, Unresolved, type Scope } from '../../core/expression/index.ts';
import type { Contract, Exchange, JsonObject, Operation, Probe, Response, Step } from '../../core/model/index.ts';
import { buildProbe } from '../../core/probe/index.ts';
import { mergeSend } from '../../core/plan/index.ts';
import type { Random } from '../../core/random/index.ts';
import { answerScope, valuesOf } from '../scope.ts';
import type { Tools } from '../tools.ts';
import type { NotArranged } from './arranged.ts';
import { findUndocumented } from './find-undocumented.ts';

/** What a step is run with. */
export interface StepContext {
  readonly tools: Tools;
  readonly key: string;
  readonly scope: Scope;
  readonly random: Random;
  readonly caseId: string;
  readonly role: 'arrange' | 'holds';
  /** Told of each exchange as it happens. */
  readonly onExchange: (exchange: Exchange) => void;
}

/** What came of a step. */
export type Stepped =
  | { readonly ok: true; readonly outputs: JsonObject }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly why: NotArranged['why'];
      readonly isFinal?: boolean;
      /** It went another way, and may go this way another time. */
      readonly isOver?: boolean;
      /** Of the answer, where there was one. */
      readonly status?: number;
    };

/** Sends a step, again at its interval until its criteria hold where it says so. */
export async function runStep(step: Step, context: StepContext): Promise<Stepped> {
  const { tools } = context;
  const deadline = tools.clock.now() + tools.profile.limits.settleSeconds * 1000;
  let wasThere = false;
  for (;;) {
    const stepped = await tryStep(step, context);
    const intervalMs = (step.retryAfterSeconds ?? 0) * 1000;
    const mayWait = intervalMs > 0 && tools.clock.now() + intervalMs <= deadline;
    if (stepped.ok || stepped.why !== 'unmet' || stepped.isFinal === true || !mayWait || tools.signal.aborted)
      return stepped;
    // What was there and is refused does not come back.
    if (wasThere && (stepped.status ?? 0) >= 400) return { ...stepped, isFinal: true };
    wasThere ||= (stepped.status ?? 400) < 400;
    await tools.clock.sleep(intervalMs, tools.signal);
  }
}

async function tryStep(step: Step, context: StepContext): Promise<Stepped> {
  const { tools, scope, random, caseId, role } = context;
  const operation = tools.contract.operations.find(({ id }) => id === step.operation);
  if (operation === undefined)
    return { ok: false, reason: `there is no operation ${step.operation}`, why: 'unmet', isFinal: true };
  const { contract, profile, signal } = tools;
  try {
    const send = { ...mergeSend(operation.valid, step.send), key: context.key };
    const probe = buildProbe(operation, send, { contract, profile, scope, random });
    const performed = await tools.perform(probe, {
      caseId,
      role,
      asked: [],
      isSteady: true,
      signal,
    });
    if (performed.exchange !== undefined) context.onExchange(performed.exchange);
    if (performed.stopped !== undefined) return { ok: false, reason: performed.stopped, why: 'stopped' };
    if (performed.trouble !== undefined) return { ok: false, reason: performed.trouble, why: 'trouble' };
    const reply = performed.exchange?.reply;
    if (reply?.response === undefined || reply.failure !== undefined) {
      return { ok: false, reason: reply?.failure?.message ?? 'there was no answer', why: 'trouble' };
    }
    return judgeStep(step, operation, { probe, response: reply.response }, scope, contract);
  } catch (error) {
    if (error instanceof Unresolved)
      return { ok: false, reason: `${error.expression} has no value`, why: 'unmet', isFinal: true };
    throw error;
  }
}

function judgeStep(
  step: Step,
  operation: Operation,
  { probe, response }: { readonly probe: Probe; readonly response: Response },
  scope: Scope,
  contract: Contract,
): Stepped {
  const answered = answerScope(scope, response, probe);
  const unmet = step.successCriteria.find((condition) => !isTrue(condition, answered));
  if (unmet !== undefined) {
    const odd = findUndocumented(unmet, operation, response, contract);
    const reason = `${step.operation} was answered ${response.status}${missedBy(unmet)}`;
    const { over } = step;
    if (over?.every((condition) => isTrue(condition, answered)) === true)
      return { ok: false, reason, why: 'unmet', isFinal: true, isOver: true, status: response.status };
    return odd === undefined
      ? { ok: false, reason, why: 'unmet', status: response.status }
      : { ok: false, reason: `${reason}: ${odd}`, why: 'unmet', isFinal: true, status: response.status };
  }
  return { ok: true, outputs: valuesOf(step.outputs, answered) };
}

// The status that came says by itself that another was asked for.
function missedBy(condition: string): string {
  return condition.includes('$response') ? `, but not with ${condition}` : '';
}
