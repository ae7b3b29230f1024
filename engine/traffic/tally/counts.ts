import type { Counted, TrafficExchange } from '../../core/model/index.ts';
import type { Judged } from '../judge/judged.ts';

/** Counts what a report tells in numbers. */
export interface Counts {
  readonly meet: (exchange: TrafficExchange) => void;
  readonly judge: (exchange: TrafficExchange, judged: Judged) => void;
  readonly list: () => Counted;
  /** The times of the first request and of the last answer. */
  readonly span: () => { readonly firstMs?: number; readonly lastMs?: number };
}

/** Returns counts of nothing yet. */
export function createCounts(): Counts {
  const totals = { sent: 0, limited: 0, bytesUp: 0, bytesDown: 0 };
  const judged = new Map<string, number>();
  const answers = new Map<number, number>();
  const retryAfter = new Map<string, Set<string>>();
  let [firstMs, lastMs] = [Infinity, -Infinity];
  return {
    meet: ({ request, response, startedMs, ms = 0 }) => {
      totals.sent += 1;
      totals.bytesUp += bytesOf(request.body);
      totals.bytesDown += response === undefined ? 0 : bytesOf(response.body);
      if (startedMs === undefined) return;
      firstMs = Math.min(firstMs, startedMs);
      lastMs = Math.max(lastMs, startedMs + ms);
    },
    judge: ({ response }, { status, clauses }) => {
      for (const clause of clauses) add(judged, clause);
      add(answers, status);
      if (status === LIMITED) totals.limited += 1;
      const values = response?.headers.filter((field) => field[0] === 'retry-after') ?? [];
      if (values.length === 0) return;
      const seen = retryAfter.get(String(status)) ?? new Set();
      retryAfter.set(String(status), seen);
      values.slice(0, MOST_VALUES - seen.size).forEach(([, value]) => seen.add(value));
    },
    list: () => ({
      ...totals,
      waitedMs: 0,
      judged: Object.fromEntries(judged),
      answers: Object.fromEntries(answers),
      codings: {},
      retryAfter: Object.fromEntries([...retryAfter].map(([status, values]) => [status, [...values]])),
    }),
    span: () => (firstMs === Infinity ? {} : { firstMs, lastMs }),
  };
}

const LIMITED = 429;
const MOST_VALUES = 20;

function bytesOf(body: TrafficExchange['request']['body']): number {
  return body.kind === 'none' ? 0 : (body.bytes ?? 0);
}

function add<Name>(counts: Map<Name, number>, name: Name): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
