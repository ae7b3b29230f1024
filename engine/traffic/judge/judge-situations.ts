import type { Demand } from '../../core/judge/index.ts';
import type { Contract, Finding, Operation, TrafficRequest } from '../../core/model/index.ts';
import type { Fault } from '../faults/index.ts';
import { createFindExcuse, isAccepted } from './excuses.ts';
import type { Judged, JudgedSituation } from './judged.ts';

/** An answer to a request with faults. */
export interface FaultyExchange {
  readonly operation: Operation;
  readonly status: number;
  readonly request: TrafficRequest;
  /** All findings of the answer, held against a demand besides. */
  readonly judgeBy: (demand: Demand | undefined, fault?: string) => readonly Finding[];
}

type JudgeSituations = (faults: readonly Fault[], exchange: FaultyExchange) => Pick<Judged, 'findings' | 'situations'>;

/** Makes the judgement of answers to requests that are evidently wrong. */
export function createJudgeSituations(contract: Contract): JudgeSituations {
  const findExcuse = createFindExcuse(contract);
  return (faults, exchange) => {
    const { operation, status, judgeBy } = exchange;
    const situations = onePerClause(faults);
    const kept = faults.filter(({ statuses }) => isAccepted(statuses, status));
    if (kept.length > 0) return judgeKept(faults, kept, exchange);
    const excuse = findExcuse(operation, status, faults);
    if (excuse === undefined) return judgeBroken(faults, exchange);
    return { findings: judgeBy(undefined), situations: situations.map((fault) => open(fault, excuse)) };
  };
}

// With several faults it is not known which of them the answer is about.
function judgeKept(
  faults: readonly Fault[],
  kept: readonly Fault[],
  { judgeBy }: FaultyExchange,
): ReturnType<JudgeSituations> {
  const [only, second] = faults;
  const isAlone = only !== undefined && second === undefined;
  return {
    findings: isAlone ? judgeBy(only.demand, only.property) : judgeBy(undefined),
    situations: onePerClause([...kept, ...faults]).map((fault) =>
      kept.includes(fault) ? { ...situationOf(fault), outcome: 'kept' } : open(fault, TOO),
    ),
  };
}

// One departure, one clause: that of the first fault.
function judgeBroken(faults: readonly Fault[], { judgeBy, request }: FaultyExchange): ReturnType<JudgeSituations> {
  const isSure = ({ restsOnHeaders }: Fault): boolean => restsOnHeaders !== true || request.hasAllHeaders === true;
  const [first] = [...faults.filter(isSure), ...faults];
  if (first === undefined) return { findings: judgeBy(undefined), situations: [] };
  const all = judgeBy(first.demand);
  const own = all.filter(({ clause }) => clause === first.demand.id);
  const rest = all.filter(({ clause }) => clause !== first.demand.id);
  const others = onePerClause([first, ...faults])
    .slice(1)
    .map((fault) => open(fault, TOO));
  if (own.length === 0) return { findings: all, situations: [open(first, UNDOCUMENTED), ...others] };
  if (isSure(first)) return { findings: all, situations: [{ ...situationOf(first), outcome: 'broken' }, ...others] };
  return { findings: rest, situations: [{ ...situationOf(first), outcome: 'broken', provisional: own }, ...others] };
}

// A request may break one clause in several places.
function onePerClause(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.toReversed().map((fault) => [fault.demand.id, fault])).values()].reverse();
}

const TOO = 'something else was wrong with the request, too';
const UNDOCUMENTED = 'the status of the answer is documented nowhere';

function open(fault: Fault, reason: string): JudgedSituation {
  return { ...situationOf(fault), outcome: 'open', reason };
}

function situationOf({ demand, what, constraint }: Fault): Pick<JudgedSituation, 'clause' | 'what' | 'constraint'> {
  return { clause: demand.id, what, ...(constraint === undefined ? {} : { constraint }) };
}
