import { callOf, writePath } from '../core/lifecycle/index.ts';
import {
  mainKeyOf,
  type Case,
  type Contract,
  type Finding,
  type Lifecycle,
  type WalkStep,
} from '../core/model/index.ts';
import { keyLabelOf, mergeSend } from '../core/plan/index.ts';
import { conclude, type Attempt, type RanCase } from '../run/index.ts';
import type { Walked } from './walking.ts';

/** What is known of the walk that is concluded besides what it came to. */
export interface WalkFacts {
  readonly lifecycle: Lifecycle;
  readonly contract: Contract;
  readonly candidate: Case;
}

/** Returns what became of a walk that was performed once, or made smaller and performed again. */
export function concludeWalk(
  facts: WalkFacts,
  steps: readonly WalkStep[],
  walks: readonly [Walked, ...Walked[]],
  { seed, foundIn }: { readonly seed: number; readonly foundIn?: number },
): RanCase {
  const [shown] = walks;
  const { broke } = shown;
  return {
    candidate: isDeparting(shown) ? nameWalk(facts, steps, shown) : facts.candidate,
    result: conclude(withoutLost(walks.map(toAttempt), walks)),
    walk: {
      steps: shown.steps,
      ...(broke === undefined ? {} : { broke: broke.id }),
      ...(foundIn === undefined ? {} : { foundIn }),
    },
    replay: { seed, path: writePath(steps) },
  };
}

/** Tells whether a walk departed from what is required, or from a row that is only advised. */
export function isDeparting(walked: Walked): boolean {
  return isFailing(walked) || (walked.untold === undefined && walked.broke !== undefined);
}

/** Tells whether a walk departed from what is required. */
export function isFailing({ findings, untold }: Walked): boolean {
  return untold === undefined && findings.some(({ level }) => level === 'required');
}

/** Returns what tells one departure of walks from another. */
export function causeOf(walked: Walked): string {
  const finding = weighingFinding(walked);
  return [walked.broke?.id, finding?.clause, finding?.check, finding?.at].join(' | ');
}

// Without a required departure, that of the row.
function weighingFinding({ findings, broke }: Pick<Walked, 'findings' | 'broke'>): Finding | undefined {
  const required = findings.find(({ level }) => level === 'required');
  return required ?? findings.find(({ clause }) => broke !== undefined && clause === broke.clause);
}

/** Returns what a walk tells, as a case tells it. */
export function toAttempt({ untold, exchanges, findings, response }: Walked): Attempt {
  if (untold !== undefined) return { kind: untold.why, reason: `the walk is not judged: ${untold.reason}`, exchanges };
  if (response === undefined) {
    return { kind: 'unexercised', reason: 'nothing that the walk needs could be made', exchanges };
  }
  return { kind: 'judged', response, findings, exchanges };
}

// What departs now and then, and always in a way in which a clean-up or things of others would show, tells nothing.
function withoutLost(attempts: readonly Attempt[], walks: readonly Walked[]): readonly Attempt[] {
  const failing = walks.filter(isFailing);
  const [first] = failing;
  const isLost = failing.length < walks.length && failing.every(({ mayBeLost }) => mayBeLost);
  if (first === undefined || !isLost) return attempts;
  const reason = 'the walk is not judged: what it made had vanished, or others changed it';
  const rest = attempts.filter((_, index) => !failing.some((walk) => walk === walks[index]));
  // Those that could not be told count as one.
  return [{ kind: 'trouble', reason, exchanges: first.exchanges }, ...rest];
}

function nameWalk({ lifecycle, contract, candidate }: WalkFacts, steps: readonly WalkStep[], shown: Walked): Case {
  const calls = steps.flatMap(({ call }) => callOf(lifecycle, call) ?? []);
  const finding = weighingFinding(shown);
  const named = calls.map(({ operation, send, arrangement }) => {
    if (arrangement !== undefined) return `(${arrangement})`;
    const key = keyLabelOf(send);
    return key === mainKeyOf(contract) ? operation : `${operation} with keys.${key}`;
  });
  const last = calls.at(-1);
  const operation = contract.operations.find(({ id }) => id === last?.operation);
  if (finding === undefined || last === undefined || operation === undefined) return candidate;
  const place = finding.at === 'status' ? '' : ` at ${finding.at}`;
  return {
    ...candidate,
    title: `${named.join(', ')}: expected ${finding.expected}, received ${finding.received}${place}`,
    operation,
    send: mergeSend(operation.valid, last.send),
  };
}
