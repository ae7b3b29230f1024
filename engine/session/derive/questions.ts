import type { Clause, Contract, Entry, Report } from '../../core/model/index.ts';

/** What the owner of an API is asked: whether what a document suggests is required. */
export interface Question {
  readonly clause: string;
  readonly text: string;
}

/** The most that a person is asked at once. */
export const MOST_QUESTIONS = 20;

/** Returns one question for each clause that is only proposed and was exercised, those with the fewest departures first. */
export function listQuestions({ clauses }: Contract, report: Report): readonly Question[] {
  const proposed = clauses.filter(({ level }) => level === 'proposed');
  const asked = proposed.flatMap((clause) => {
    const seen = seeClause(clause, report);
    return seen === undefined ? [] : [{ clause, ...seen }];
  });
  return asked
    .toSorted((one, other) => one.departed - other.departed)
    .slice(0, MOST_QUESTIONS)
    .map(({ clause, text }) => ({ clause: clause.id, text: `${clause.statement} ${text}: required?` }));
}

interface Seen {
  readonly departed: number;
  readonly text: string;
}

function seeClause({ id, kind }: Clause, { entries, clauses }: Report): Seen | undefined {
  if (kind !== 'situation') {
    const exchanges = clauses.find((clause) => clause.id === id)?.exchanges ?? 0;
    const departing = entries.filter(({ findings }) => findings.some(({ clause }) => clause === id));
    if (exchanges === 0) return undefined;
    return {
      departed: departing.length,
      text: `It was held against ${exchanges} answers, and departed from in ${departing.length} cases`,
    };
  }
  const own = entries.filter((entry) => entry.clause === id && entry.received !== undefined);
  if (own.length === 0) return undefined;
  const departing = own.filter(({ findings }) => findings.some(({ clause }) => clause === id));
  return { departed: departing.length, text: `It was ${sayReceived(own)}` };
}

// What most operations answer comes first.
function sayReceived(entries: readonly Entry[]): string {
  const byStatus = new Map<number, Set<string>>();
  entries.forEach(({ received = 0, operation }) => {
    byStatus.set(received, (byStatus.get(received) ?? new Set()).add(operation));
  });
  const sorted = [...byStatus].sort(([, one], [, other]) => other.size - one.size);
  const parts = sorted.map(([status, operations]) => {
    const [only] = operations;
    const where = operations.size === 1 ? `one operation (${only ?? ''})` : `${operations.size} operations`;
    return `${status} on ${where}`;
  });
  return `answered ${parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.slice(-1).join('')}`}`;
}
