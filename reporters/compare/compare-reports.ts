import { operationOf, type Entry, type Outcome, type Report } from '../../engine/core/model/index.ts';
import type { Change, ChangeKind, Comparison, RunName } from './comparison.ts';
import { latencyShifts } from './latency-shifts.ts';

/** Compares two reports case by case. */
export function compareReports(before: Report, after: Report): Comparison {
  const earlier = byCase(before);
  const later = byCase(after);
  const pairs = [...new Set([...later.keys(), ...earlier.keys()])].map((id) => ({
    before: earlier.get(id),
    after: later.get(id),
  }));
  // A case that another depth or contract does not have was not lost; one that was merely not selected was.
  const hasOthers = before.depth !== after.depth || before.contract.digest !== after.contract.digest;
  const isLost: Is = (pair) => is.noLongerExercised(pair) && !(hasOthers && pair.after === undefined);
  const find = (kind: ChangeKind): readonly Change[] =>
    pairs.flatMap((pair) => ((kind === 'noLongerExercised' ? isLost : is[kind])(pair) ? [makeChange(pair, kind)] : []));
  return {
    before: nameRun(before),
    after: nameRun(after),
    changes: {
      new: find('new'),
      fixed: find('fixed'),
      still: find('still'),
      unstable: find('unstable'),
      noLongerExercised: find('noLongerExercised'),
    },
    notAsked: pairs.filter((pair) => is.noLongerExercised(pair) && !isLost(pair)).length,
    latency: latencyShifts(before, after),
  };
}

function nameRun({ run, started, verdict, target, client, contract, depth, counts, shard }: Report): RunName {
  return { run, started, verdict, target, ...(client && { client }), contract, depth, counts, ...(shard && { shard }) };
}

interface Pair {
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
}

// How far an entry departs; undefined where nothing could be told.
const FAR: Readonly<Record<Outcome, number | undefined>> = {
  pass: 0,
  proposed: 0,
  warn: 1,
  fail: 2,
  error: undefined,
  skip: undefined,
};

type Is = (pair: Pair) => boolean;

const is: Readonly<Record<ChangeKind, Is>> = {
  new: ({ before, after }) => far(after, 0) > far(before, 0),
  fixed: ({ before, after }) => far(before, 0) > 0 && far(after, 1) === 0,
  still: ({ before, after }) => far(after, 0) > 0 && far(before, 0) >= far(after, 0),
  unstable: ({ after }) => after?.unstable === true,
  noLongerExercised: ({ before, after }) => far(before, -1) >= 0 && far(after, -1) < 0,
};

const isWorse: Readonly<Record<ChangeKind, Is>> = {
  new: () => true,
  fixed: () => false,
  still: () => false,
  unstable: ({ before }) => before?.unstable !== true,
  noLongerExercised: () => true,
};

function far(entry: Entry | undefined, unknown: number): number {
  return entry === undefined ? unknown : (FAR[entry.outcome] ?? unknown);
}

function makeChange(pair: Pair, kind: ChangeKind): Change {
  const { before, after } = pair;
  const departing = after !== undefined && after.findings.length > 0 ? after : (before ?? after);
  const finding = departing?.findings.find(({ level }) => level === 'required') ?? departing?.findings[0];
  const shown = after ?? before;
  return {
    case: shown?.case ?? '',
    title: shown?.title ?? '',
    operation: shown === undefined ? '' : operationOf(shown, finding),
    clause: finding?.clause ?? shown?.clause ?? '',
    ...(before === undefined ? {} : { before: before.outcome }),
    ...(after === undefined ? {} : { after: after.outcome }),
    ...(finding === undefined ? {} : { finding }),
    ...(after?.reason === undefined ? {} : { reason: after.reason }),
    isWorse: isWorse[kind](pair),
  };
}

function byCase({ entries }: Report): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.case, entry]));
}
