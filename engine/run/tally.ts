import { isExercised } from '../core/checks/index.ts';
import type { Clause, Contract, Reply, Sequence } from '../core/model/index.ts';
import type { Counted } from '../core/report/index.ts';

/** Counts while a run goes on. */
export interface Tally {
  readonly countReply: (reply: Reply) => void;
  readonly countJudged: (status: number, sequence?: Sequence) => void;
  /** Counts that these own clauses looked at an answer. */
  readonly countLooked: (clauses: readonly string[]) => void;
  readonly countWait: (ms: number) => void;
  readonly timesLimited: () => number;
  readonly snapshot: () => Counted;
}

/** Returns a tally that starts at nothing. */
export function createTally(contract: Contract, isCodingAsked: boolean): Tally {
  const totals = { sent: 0, limited: 0, waitedMs: 0, bytesUp: 0, bytesDown: 0 };
  const judged = new Map<string, number>();
  const judgedByStatus = new Map<number, number>();
  const answers = new Map<string, number>();
  const codings = new Map<string, number>();
  const retryAfter = new Map<string, Set<string>>();
  const countReply = ({ response, bytesUp }: Reply): void => {
    totals.sent += 1;
    totals.bytesUp += bytesUp;
    if (response === undefined) return;
    totals.bytesDown += response.bytes;
    add(answers, String(response.status));
    if (response.coding !== undefined) {
      add(codings, `${response.coding.name}, ${isCodingAsked ? 'as asked for' : 'which nobody asked for'}`);
    }
    const values = response.headers.filter((field) => field[0] === 'retry-after').map(([, value]) => value);
    if (values.length === 0) return;
    const seen = retryAfter.get(String(response.status)) ?? new Set();
    values.slice(0, KEPT_VALUES - seen.size).forEach((value) => seen.add(value));
    if (seen.size > 0) retryAfter.set(String(response.status), seen);
  };
  // Which clauses judge an answer follows from its status, so that they are counted when they are asked for.
  const countJudged: Tally['countJudged'] = (status, sequence) => {
    add(judgedByStatus, status);
    if (sequence === undefined) return;
    const during = contract.clauses.filter((clause) => clause.kind === 'sequence' && isExercised(clause, sequence));
    during.forEach(({ id }) => {
      add(judged, id);
    });
  };
  const countLooked: Tally['countLooked'] = (clauses) => {
    clauses.forEach((id) => {
      add(judged, id);
    });
  };
  const countWait = (ms: number): void => {
    totals.limited += 1;
    totals.waitedMs += ms;
  };
  const snapshot = (): Counted => ({
    ...totals,
    judged: Object.fromEntries([...judged, ...countByClause(contract, judgedByStatus)]),
    answers: Object.fromEntries(answers),
    codings: Object.fromEntries(codings),
    retryAfter: Object.fromEntries([...retryAfter].map(([status, values]) => [status, [...values]])),
  });
  return { countReply, countJudged, countLooked, countWait, timesLimited: () => totals.limited, snapshot };
}

const KEPT_VALUES = 20;

function countByClause(
  { clauses }: Contract,
  byStatus: ReadonlyMap<number, number>,
): readonly (readonly [string, number])[] {
  return clauses.flatMap((clause) => {
    const counts = [...byStatus].map(([status, count]) => (isJudging(clause, status) ? count : 0));
    const total = counts.reduce((sum, count) => sum + count, 0);
    return total === 0 ? [] : [[clause.id, total] as const];
  });
}

function isJudging({ kind, statuses }: Clause, status: number): boolean {
  return kind === 'always' || (kind === 'envelope' && statuses.includes(status));
}

function add<Name>(counts: Map<Name, number>, name: Name): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
