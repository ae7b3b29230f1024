import type { Contract, Exam, ExamClause, UnderstoodPart } from '../model/index.ts';
import type { Difference } from './difference.ts';

/** Returns the clauses of the later contract's exam that show a change to a client which was written for the earlier one. */
export function examClausesOf(difference: Difference, { exam }: Pick<Contract, 'exam'>): readonly string[] {
  if (exam === undefined) return [];
  const { kind, clauses = [] } = difference;
  if (kind === 'demand' || kind === 'advice-to-clients')
    return exam.clauses.flatMap(({ id }) => (clauses.includes(id) ? [id] : []));
  const statuses = new Set(difference.places.flatMap(({ status }) => (status === undefined ? [] : [Number(status)])));
  const isShown = (show: (clause: ExamClause) => boolean): readonly string[] =>
    exam.clauses.filter(show).map(({ id }) => id);
  if (kind === 'credential') return isShown(({ expect }) => expect.keySent !== undefined);
  if (kind === 'retry' && difference.retry?.after === 'never') {
    return isShown(({ expect }) => expect.neverAgain?.statuses.some((status) => statuses.has(status)) === true);
  }
  if (!BODIES.includes(kind)) return [];
  const parts = PARTS.flatMap(([part, names]) => (names.some((name) => isAbout(difference, name)) ? [part] : []));
  return isShown(
    ({ expect, id }) =>
      expect.understood !== undefined && parts.includes(expect.understood.part) && isPlayed(exam, id, statuses),
  );
}

const BODIES: readonly Difference['kind'][] = ['envelope', 'response-key', 'required-response-key', 'response-value'];

// What the exam compares of a body, by the keys that it is read from.
const PARTS: readonly (readonly [part: UnderstoodPart, keys: readonly string[]])[] = [
  ['detail', ['detail']],
  ['docsUrl', ['docs_url']],
  ['validation', ['message', 'fields']],
  ['planGate', ['message', 'bucket']],
  ['rateLimit', ['error']],
  ['errorCode', ['error_code']],
];

function isAbout({ kind, subject }: Difference, name: string): boolean {
  return kind === 'envelope' || subject.split('.').at(-1)?.replace('[]', '') === name;
}

function isPlayed({ sittings }: Exam, clause: string, statuses: ReadonlySet<number>): boolean {
  return sittings.some(
    (sitting) => sitting.clauses.includes(clause) && sitting.answers.some(({ status }) => statuses.has(status)),
  );
}
