import {
  actingKeysOf,
  mainKeyOf,
  type Case,
  type Contract,
  type Operation,
  type PlannedCase,
  type Profile,
  type Step,
} from '../model/index.ts';
import { keyLabelOf } from './needs.ts';

/** Requests by lane; a lane is named by its bucket and key. */
export type Requests = ReadonlyMap<string, number>;

/**
 * Returns how many requests a plan sends at most in each lane, those of arrangements and deletions included; states are
 * shared where that can be, so that a run may send half of it. What failures, rate limits and states that take long add
 * is not known beforehand.
 */
export function estimateRequests(contract: Contract, cases: readonly PlannedCase[], profile: Profile): Requests {
  const requests = new Map<string, number>();
  const shared = new Set<string>();
  const add = ({ bucket }: Operation, key: string, times: number): void => {
    const lane = `${bucket}/${key}`;
    requests.set(lane, (requests.get(lane) ?? 0) + times);
  };
  const addNamed = (id: string, key: string, times: number): void => {
    const operation = contract.operations.find((candidate) => candidate.id === id);
    if (operation === undefined) return;
    add(operation, key, times);
    if (operation.creates !== undefined) addNamed(operation.creates.deleteOperation, key, times);
  };
  const arrange = (name: string, times: number, isShared: boolean): void => {
    const arrangement = contract.arrangements.find((candidate) => candidate.name === name);
    if (arrangement?.kind !== 'workflow' || (isShared && shared.has(name))) return;
    if (isShared) shared.add(name);
    arrangement.needs.forEach((need) => {
      arrange(need, times, isShared);
    });
    arrangement.steps.forEach((step) => {
      // A state that others share is lent to one write at a time, and made anew where a write may have changed it.
      addNamed(step.operation, arrangement.key, (isShared ? COPIES : times) * sendsOf(step));
    });
  };
  const read = (name: string, times: number): void => {
    const arrangement = contract.arrangements.find((candidate) => candidate.name === name);
    if (arrangement?.kind !== 'workflow' || arrangement.holds === undefined) return;
    addNamed(arrangement.holds.operation, arrangement.key, 2 * times);
  };

  if (contract.preflight !== undefined) addNamed(contract.preflight, mainKeyOf(contract), 2);
  // Before an event is fired, and at the end, it is looked up what is there.
  contract.operations.forEach(({ creates }) => {
    if (creates !== undefined)
      actingKeysOf(contract).forEach((key) => {
        addNamed(creates.listOperation, key, 2);
      });
  });
  const running = cases.filter(({ skip }) => skip === undefined).map((planned) => planned.case.operation);
  for (const { id, creates } of new Set(running)) {
    const atOnce = Math.min(profile.limits.concurrency, running.filter((one) => one.id === id).length);
    if (creates?.limit !== undefined) addNamed(id, mainKeyOf(contract), CONTROLS * atOnce);
  }
  for (const { case: candidate, skip } of cases) {
    if (skip !== undefined) continue;
    const { arrange: states, effect, given, operation, send, then, walk } = candidate;
    if (walk !== undefined) {
      stepsOf(contract, walk).forEach(([one, key, times]) => {
        add(one, key, times);
      });
      continue;
    }
    const times = candidate.property?.runs ?? 1;
    [...states, ...(given === undefined ? [] : [given.arrangement])].forEach((name) => {
      arrange(name, times, effect === 'reads' || name === given?.arrangement);
      read(name, times);
    });
    add(operation, keyLabelOf(send), times * probesOf(candidate, profile));
    if (effect === 'creates' && operation.creates !== undefined) {
      addNamed(operation.creates.deleteOperation, keyLabelOf(send), times);
    }
    if (then !== undefined) add(then.operation, keyLabelOf(then.send), times);
    sidesOf(candidate).forEach((side) => {
      add(side.operation, keyLabelOf(side.send), 1);
    });
  }
  return requests;
}

// Which calls a walk makes is drawn: each is as likely as the other.
function stepsOf(
  { lifecycle, operations }: Contract,
  walk: NonNullable<Case['walk']>,
): readonly (readonly [Operation, string, number])[] {
  const calls = lifecycle?.calls ?? [];
  const times = walk.kind === 'walk' ? walk.length : walk.rounds * RACED;
  const share = Math.ceil((10 * times) / Math.max(1, calls.length)) / 10;
  return calls.flatMap(({ operation: wanted, send }) => {
    const operation = operations.find(({ id }) => id === wanted);
    return operation === undefined ? [] : [[operation, keyLabelOf(send), share] as const];
  });
}

// As many as go at once, with what brings their thing about and looks at it.
const RACED = 12;

const COPIES = 3;

// What is refused as one at a limit would be is sent again beside a valid creation, until one tells that there is no limit.
const CONTROLS = 2;

// A state that takes time is looked at more than once.
function sendsOf({ retryAfterSeconds }: Step): number {
  return retryAfterSeconds === undefined ? 1 : 2;
}

const PROBES: Readonly<Record<string, (candidate: Case, profile: Profile) => number>> = {
  repeat: () => 2,
  trace: () => 1,
  recover: () => 3,
  burst: ({ procedure }, { rateLimit }) => rateLimit.burst + 2 + looksOf(procedure),
};

function probesOf(candidate: Case, profile: Profile): number {
  const kind = candidate.procedure?.spec.kind ?? '';
  return PROBES[kind]?.(candidate, profile) ?? 1;
}

function looksOf(procedure: Case['procedure']): number {
  return procedure?.spec.kind === 'burst' ? (procedure.spec.looks ?? 0) : 0;
}

// A read is made before and after.
function sidesOf({ procedure }: Case): readonly NonNullable<NonNullable<Case['procedure']>['read']>[] {
  const { read, limited, others = [] } = procedure ?? {};
  return [read, read, limited, ...others].flatMap((side) => (side === undefined ? [] : [side]));
}
