import type { Exam, ExamClause } from '../../core/model/index.ts';
import { cite } from '../../../reporters/cite.ts';

/** Says what a clause of the exam asks for, why, and which sittings show it. */
export function examClauseLines({ sittings }: Exam, clause: ExamClause): readonly string[] {
  const { id, level, statement, source, expect, always, at } = clause;
  const { text, place } = cite(source);
  const shown = sittings.filter((sitting) => always || sitting.clauses.includes(id));
  return [
    `${id} (${level}, of clients)`,
    `  ${statement}`,
    '',
    `rests on   ${place}: ${text}`,
    `checked    ${JSON.stringify(expect)}, at ${at.file}:${at.line}`,
    '',
    `shown by ${shown.length} ${shown.length === 1 ? 'sitting' : 'sittings'}:`,
    ...shown.map((sitting) => `  ${sitting.id}  ${sitting.title}`),
  ];
}
