import type { Contract } from '../../core/model/index.ts';

/** The clauses of the client exam with their statements, and the sittings that show them. */
export function listExam({ exam }: Contract): readonly string[] {
  const { clauses = [], sittings = [] } = exam ?? {};
  return [
    ...clauses.flatMap(({ id, level, statement }) => [`${id} (${level})`, `  ${statement}`]),
    '',
    ...sittings.map(({ id, title, depth }) => `${id}  ${title}${depth === 'quick' ? '' : ` (from depth ${depth} on)`}`),
  ];
}
