import type { Exam, ExamClause } from '../../core/model/index.ts';

/** Returns all there is to know of a clause of the exam, for a program. */
export function examClauseFacts({ sittings }: Exam, clause: ExamClause): object {
  const { id, statement, level, source, expect, always, at } = clause;
  const shown = sittings.filter((sitting) => always || sitting.clauses.includes(id));
  return {
    clause: id,
    statement,
    kind: 'exam',
    level,
    source,
    expect,
    at,
    sittings: shown.map((sitting) => ({ sitting: sitting.id, title: sitting.title })),
  };
}
