import type { ClauseResult, Outcome, Report } from '../../engine/core/model/index.ts';

/** Reports beside each other: a row for each clause, a column for each report. */
export interface SideBySide {
  readonly columns: readonly Column[];
  readonly rows: readonly ComparedClause[];
}

/** What is known of a report as a whole. */
export interface Column {
  readonly name: string;
  readonly verdict: Report['verdict'];
  readonly exercised: number;
  readonly total: number;
}

/** What became of a clause in each report; absent where the report does not have it. */
export interface ComparedClause {
  readonly id: string;
  readonly statement: string;
  readonly level: ClauseResult['level'];
  readonly outcomes: readonly (Outcome | undefined)[];
}

/** Puts reports side by side; names that occur twice are told apart by their number. */
export function putSideBySide(reports: readonly Report[]): SideBySide {
  const names = reports.map(({ client, target }) => client?.name ?? target.baseUrl);
  const clauses = new Map(reports.flatMap((report) => report.clauses.map((clause) => [clause.id, clause] as const)));
  return {
    columns: reports.map(({ verdict, coverage }, index) => {
      const name = names[index] ?? '';
      const before = names.slice(0, index).filter((other) => other === name).length;
      return { name: before === 0 ? name : `${name} (${before + 1})`, verdict, ...coverage.clauses };
    }),
    rows: [...clauses.values()].map(({ id, statement, level }) => ({
      id,
      statement,
      level,
      outcomes: reports.map((report) => report.clauses.find((clause) => clause.id === id)?.outcome),
    })),
  };
}
