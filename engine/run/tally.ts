import { isExercised } from '../core/checks/index.ts';
import type { Clause, Contract, Reply, Sequence } from '../core/model/index.ts';
import type { Counted } from '../core/report/index.ts';

/** Counts while a run goes on. */
export interface Tally {
  readonly countReply: (reply: Reply) => void;
  readonly countJudged: (status: number, sequence?: Sequence) => void;
  readonly countWait: (ms: number) => void;
  readonly timesLimited: () => number;
  readonly snapshot: () => Counted;
}

/** Returns a tally that starts at nothing. */
export function createTally(contract: Contract): Tally {
  const totals = { sent: 0, limited: 0, waitedMs: 0, bytesUp: 0, bytesDown: 0 };
  const judged = new Map<string, number>();
  const answers = new Map<string, number>();
  const retryAfter = new Map<string, Set<string>>();
  const countReply = ({ response, bytesUp }: Reply): void => {
    totals.sent += 1;
    totals.bytesUp += bytesUp;
    if (response === undefined) return;
    totals.bytesDown += response.bytes;
    add(answers, String(response.status));
    const values = response.headers.filter(([name]) => name === 'retry-after').map(([, value]) => value);
    const seen = retryAfter.get(String(response.status)) ?? new Set();
    values.slice(0, KEPT_VALUES - seen.size).forEach((value) => seen.add(value));
    if (seen.size > 0) retryAfter.set(String(response.status), seen);
  };
  const countJudged: Tally['countJudged'] = (status, sequence) => {
    contract.clauses
      .filter((clause) => isJudging(clause, status, sequence))
      .forEach(({ id }) => {
        add(judged, id);
      });
  };
  const countWait = (ms: number): void => {
    totals.limited += 1;
    totals.waitedMs += ms;
  };
  const snapshot = (): Counted => ({
    ...totals,
    judged: Object.fromEntries(judged),
    answers: Object.fromEntries(answers),
    retryAfter: Object.fromEntries([...retryAfter].map(([status, values]) => [status, [...values]])),
  });
  return { countReply, countJudged, countWait, timesLimited: () => totals.limited, snapshot };
}

const KEPT_VALUES = 20;

function isJudging(clause: Clause, status: number, sequence: Sequence | undefined): boolean {
  if (clause.kind === 'sequence') return sequence !== undefined && isExercised(clause, sequence);
  return clause.kind === 'always' || (clause.kind === 'envelope' && clause.statuses.includes(status));
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
