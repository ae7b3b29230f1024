import type { Contract } from '../../core/model/index.ts';
import type { Listed } from './listed.ts';

/** Lists the clauses of the client exam, and below them the sittings that show them. */
export function listExam({ exam }: Contract): Listed {
  const { clauses = [], sittings = [] } = exam ?? {};
  return {
    noun: 'clauses of the exam',
    columns: { clause: 'CLAUSE', level: 'LEVEL', statement: 'STATEMENT' },
    rows: clauses.map(({ id, level, statement, always }) => ({
      clause: id,
      level,
      statement,
      sittings: sittings.filter((sitting) => always || sitting.clauses.includes(id)).map((sitting) => sitting.id),
    })),
    notes: sittings.map(
      ({ id, title, depth }) => `${id}  ${title}${depth === 'quick' ? '' : ` (from depth ${depth} on)`}`,
    ),
  };
}
