import { Unresolved, type Scope } from '../../core/expression/index.ts';
import type { Case, Exchange, Expectation, Level, Operation, Response, SendSpec } from '../../core/model/index.ts';
import { keyLabelOf } from '../../core/plan/index.ts';
import { buildProbe } from '../../core/probe/index.ts';
import { createRandom } from '../../core/random/index.ts';
import type { Arranged } from '../arrange/index.ts';
import { answerScope, baseScope } from '../scope.ts';
import { askedStatuses } from './asked-statuses.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { hiddenValues } from './hidden-values.ts';

/** What an answer is held against, with the level of the whole. */
export interface Asserted {
  readonly level: Level;
  readonly expect: Expectation;
}

/** Sends the probe of a case, and what follows when it is accepted, and judges the last answer. */
export async function sendProbe(
  candidate: Case,
  asserted: Asserted,
  arranged: readonly Arranged[],
  exchanges: Exchange[],
  caseTools: CaseTools,
  role: 'probe' | 'again',
): Promise<Attempt> {
  const { tools } = caseTools;
  const random = createRandom(tools.seed, candidate.id);
  const scope = baseScope(tools, random, Object.fromEntries(arranged.map((state) => [state.name, state.outputs])));
  const send = (operation: Operation, spec: SendSpec, within: Scope): Promise<Sent> =>
    sendOne(
      { candidate, operation, spec, scope: within, asked: askedStatuses(asserted.expect), role, exchanges },
      caseTools,
    );
  let accepted: Accepted | undefined;
  const untold = (kind: 'trouble' | 'unarranged', reason: string): Attempt =>
    accepted?.findings.some(({ level }) => level === 'required') === true
      ? { kind: 'judged', ...accepted, exchanges, reason, isUnexercised: true }
      : { kind, reason, exchanges };
  try {
    const first = await send(candidate.operation, candidate.send, scope);
    const { then } = candidate;
    const follows = then !== undefined && first.kind === 'answered' && first.response.status < 300;
    // Which success it is says nothing of the case, but what holds for every answer holds for this one.
    if (follows) accepted = { response: first.response, findings: tools.judge(first.exchange) };
    const sent = follows
      ? await send(then.operation, then.send, answerScope(scope, first.response, first.exchange.probe))
      : first;
    if (sent.kind !== 'answered') return untold(sent.kind, sent.reason);
    const findings = tools.judge(sent.exchange, {
      clause: { id: candidate.clause.id, level: asserted.level, expect: asserted.expect },
      hidden: hiddenValues(arranged, sent.exchange.probe, tools.contract),
      frontEnd: candidate.send.frontEnd,
      fault: candidate.send.fault,
      ...(follows ? { earlier: first.response } : {}),
    });
    return {
      kind: 'judged',
      response: sent.response,
      findings: [...(accepted?.findings ?? []), ...findings],
      exchanges,
    };
  } catch (error) {
    if (error instanceof Unresolved) return untold('unarranged', `${error.expression} has no value`);
    throw error;
  }
}

/** The answer that a second request follows, and what departed in it. */
type Accepted = Pick<Attempt & { readonly kind: 'judged' }, 'response' | 'findings'>;

interface Sending {
  readonly candidate: Case;
  readonly operation: Operation;
  readonly spec: SendSpec;
  readonly scope: Scope;
  readonly asked: readonly number[];
  readonly role: 'probe' | 'again';
  readonly exchanges: Exchange[];
}

type Sent =
  | { readonly kind: 'answered'; readonly exchange: Exchange; readonly response: Response }
  | { readonly kind: 'trouble' | 'unarranged'; readonly reason: string };

async function sendOne(sending: Sending, { tools, resources }: CaseTools): Promise<Sent> {
  const { candidate, operation, spec, scope, asked, role, exchanges } = sending;
  const { contract, profile, signal } = tools;
  const isCreating = operation.creates !== undefined && candidate.effect === 'creates';
  const random = createRandom(tools.seed, `${candidate.id}/${operation.id}`);
  const probe = buildProbe(operation, spec, { contract, profile, random, scope });
  if (isCreating) await resources.reserve(operation, keyLabelOf(spec));
  const { exchange, stopped, trouble } = await tools.perform(probe, {
    caseId: candidate.id,
    role,
    asked,
    isSteady: false,
    signal,
  });
  const resource = exchange === undefined ? undefined : resources.note(exchange, isCreating);
  if (resource !== undefined) await resources.remove(resource, signal);
  else if (isCreating) resources.cancel(operation, keyLabelOf(spec));
  if (exchange !== undefined) exchanges.push(exchange);
  if (stopped !== undefined) return { kind: 'unarranged', reason: stopped };
  if (trouble !== undefined) return { kind: 'trouble', reason: trouble };
  const { response, failure } = exchange?.reply ?? {};
  if (exchange === undefined || response === undefined || failure !== undefined) {
    return { kind: 'trouble', reason: failure?.message ?? 'there was no answer' };
  }
  return { kind: 'answered', exchange, response };
}
