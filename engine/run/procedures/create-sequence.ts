import { lookIn, type Scope } from '../../core/expression/index.ts';
import type {
  Finding,
  Level,
  Met,
  Operation,
  Probe,
  ProcedureKind,
  Response,
  SendSpec,
  SequenceStep,
  StepKind,
} from '../../core/model/index.ts';
import { buildProbe } from '../../core/probe/index.ts';
import { createRandom } from '../../core/random/index.ts';
import { askedStatuses } from '../case/asked-statuses.ts';
import type { Attempt } from '../attempt.ts';
import { hiddenValues } from '../case/hidden-values.ts';
import type { Judgement } from '../judge-exchange.ts';
import type { PerformOptions } from '../perform/index.ts';
import { baseScope } from '../scope.ts';
import { describeSequence } from './describe-sequence.ts';
import type { Probing } from './procedure.ts';

/** Sends the requests of a procedure and judges them as one. */
export interface SequenceSender {
  readonly build: (operation: Operation, send: SendSpec) => Probe;
  /** Sends one request; undefined where it came to no answer. */
  readonly send: (as: StepKind, probe: Probe, how?: Partial<PerformOptions>) => Promise<Response | undefined>;
  /** Milliseconds since it began. */
  readonly ms: () => number;
  readonly add: (step: SequenceStep) => void;
  /** The try in which a request came to no answer. */
  readonly stopped: () => Attempt;
  /** The try in which something else came than what the case is about; whatever departed in it is told. */
  readonly unexercised: (reason: string, findings?: readonly Finding[]) => Attempt;
  /** The try in which what the case needs to look at could not be had. */
  readonly untold: (reason: string) => Attempt;
  /** Judges all answers, and as that of the case the last one of a kind. */
  readonly judge: (as: StepKind, more?: Verdict) => Attempt;
}

/** What a procedure knows besides the exchanges that it kept. */
export interface Verdict {
  readonly met?: Met;
  readonly reason?: string;
  /** Findings in answers that were not kept. */
  readonly findings?: readonly Finding[];
  /** What the case expects of its answer, where the procedure decides. */
  readonly expect?: Probing['asserted']['expect'];
  /** Others who share the key may be the cause. */
  readonly isShared?: (finding: Finding) => boolean;
}

/** Returns a sender for one try of a case. */
export function createSequence(probing: Probing): SequenceSender {
  const { candidate, asserted, repeated, arranged, exchanges, caseTools, role } = probing;
  const { tools, resources } = caseTools;
  const { contract, profile, clock, seed } = tools;
  const began = clock.now();
  const kind = candidate.procedure?.spec.kind ?? 'repeat';
  const steps: SequenceStep[] = [];
  let trouble: Untold | undefined;
  const outputs = Object.fromEntries(arranged.map((state) => [state.name, state.outputs]));
  const scope: Scope = {
    ...baseScope(tools, createRandom(seed, candidate.id), outputs),
    // Another one each time, so that what an earlier try left behind is not taken for this one's.
    case: lookIn({ tag: `${tools.tag}-${tools.jitter.uuid().slice(0, 8)}` }),
  };
  const build = (operation: Operation, spec: SendSpec): Probe => {
    const random = createRandom(seed, `${candidate.id}/${operation.id}`);
    return buildProbe(operation, spec, { contract, profile, random, scope });
  };
  const ms = (): number => clock.now() - began;
  const add = (step: SequenceStep): void => {
    steps.push(step);
    exchanges.push(step.exchange);
  };
  const send: SequenceSender['send'] = async (as, probe, how = {}) => {
    const options = { caseId: candidate.id, role, asked: [], isSteady: false, signal: tools.signal, ...how };
    const { exchange, stopped, trouble: unknown } = await tools.perform(probe, options);
    if (exchange !== undefined) add({ as, atMs: ms(), exchange });
    const made = exchange === undefined ? undefined : resources.note(exchange, false);
    if (made !== undefined) await resources.remove(made, tools.signal);
    const { response, failure } = exchange?.reply ?? {};
    if (stopped !== undefined) trouble ??= { kind: 'unarranged', reason: stopped, exchanges };
    const isAnswered = stopped === undefined && unknown === undefined && failure === undefined;
    if (isAnswered && response !== undefined) return response;
    trouble ??= { kind: 'trouble', reason: unknown ?? failure?.message ?? 'there was no answer', exchanges };
    return undefined;
  };
  const judgeStep = (step: SequenceStep, more: Pick<Judgement, 'clause' | 'sequence'> = {}) =>
    tools.judge(step.exchange, {
      ...more,
      hidden: hiddenValues(arranged, step.exchange.probe, contract),
      ...(isRepeating(step, kind) ? { repeated, frontEnd: candidate.send.frontEnd, fault: candidate.send.fault } : {}),
    });
  const judge: SequenceSender['judge'] = (as, { findings = [], expect = asserted.expect, isShared, ...rest } = {}) => {
    const main = steps.findLast((step) => step.as === as);
    const response = main?.exchange.reply.response;
    if (main === undefined || response === undefined) return trouble ?? unexercised('nothing was sent');
    const clause = { id: candidate.clause.id, level: asserted.level, expect };
    // A write that is to be limited is refused as the case says, or served where its bucket has a place again.
    const asMain = ({ as: kind, isOdd }: SequenceStep): boolean => kind === 'refused' && isOdd === true;
    const sequence = describeSequence(probing, steps, scope);
    const own = judgeStep(main, { clause, sequence });
    const others = steps.flatMap((step) => (step === main ? [] : judgeStep(step, asMain(step) ? { clause } : {})));
    const all = distinct([...own, ...others, ...findings]);
    const required = all.filter(({ level }) => level === 'required');
    const mayBeOthers = required.length > 0 && isShared !== undefined && required.every(isShared);
    return { kind: 'judged', response, findings: all, exchanges, mayBeOthers, ...rest };
  };
  // A try that told nothing of its clause must not hide what departed in it.
  const unlessDeparted = (attempt: Untold, level: Level, more: readonly Finding[] = []): Attempt => {
    const response = steps.findLast(({ exchange }) => exchange.reply.response !== undefined)?.exchange.reply.response;
    const findings = distinct([...steps.flatMap((step) => judgeStep(step)), ...more]);
    const isHeld = findings.some((finding) => level === 'advised' || finding.level === 'required');
    if (response === undefined || !isHeld) return attempt;
    return { kind: 'judged', response, findings, exchanges, reason: attempt.reason, isUnexercised: true };
  };
  const unexercised: SequenceSender['unexercised'] = (reason, findings) =>
    unlessDeparted({ kind: 'unexercised', reason, exchanges }, 'advised', findings);
  const untold = (reason: string): Attempt => unlessDeparted({ kind: 'unarranged', reason, exchanges }, 'required');
  const stopped = (): Attempt =>
    trouble === undefined ? unexercised('nothing was sent') : unlessDeparted(trouble, 'required');
  return { build, send, ms, add, judge, unexercised, untold, stopped };
}

type Untold = Exclude<Attempt, { readonly kind: 'judged' }>;

/** Which requests of a procedure are answered as the clause that it repeats, traces or exceeds says. */
const REPEATS: Readonly<Record<ProcedureKind, StepKind | undefined>> = {
  burst: 'served',
  repeat: 'first',
  trace: 'refused',
  recover: undefined,
};

// What is sent again after the wait is answered as it was before it was limited, unless it still is.
function isRepeating({ as, exchange }: SequenceStep, kind: ProcedureKind): boolean {
  return as === REPEATS[kind] || (as === 'waited' && exchange.reply.response?.status !== LIMITED);
}

const LIMITED = 429;

/** The statuses that the case of a try asks for. */
export function askedOf({ asserted }: Probing): readonly number[] {
  return askedStatuses(asserted.expect);
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
