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
    return isShown(
      ({ expect, id }) =>
        expect.neverAgain?.statuses.some((status) => statuses.has(status)) === true && isPlayed(exam, id, statuses),
    );
  }
  if (!BODIES.includes(kind)) return [];
  const parts = PARTS.flatMap(([part, key]) => (isAbout(difference, key) ? [part] : []));
  return isShown(
    ({ expect, id }) =>
      expect.understood !== undefined && parts.includes(expect.understood.part) && isPlayed(exam, id, statuses),
  );
}

const BODIES: readonly Difference['kind'][] = ['envelope', 'response-key', 'required-response-key'];

// What the exam compares of a body that has lost the key; where the others are not there it compares nothing.
const PARTS: readonly (readonly [part: UnderstoodPart, key: string])[] = [
  ['validation', 'message'],
  ['planGate', 'message'],
  ['rateLimit', 'error'],
];

function isAbout({ kind, direction, subject, before }: Difference, name: string): boolean {
  if (kind === 'envelope') return true;
  return direction === 'changed' && kind !== 'response-value'
    ? before === name
    : direction === 'removed' && subject.split('.').at(-1) === name;
}

function isPlayed({ sittings, clauses }: Exam, clause: string, statuses: ReadonlySet<number>): boolean {
  const isAlways = clauses.some(({ id, always }) => id === clause && always);
  return sittings.some(
    (sitting) =>
      (isAlways || sitting.clauses.includes(clause)) && sitting.answers.some(({ status }) => statuses.has(status)),
  );
}
