import type {
  Conversation,
  Departure,
  Exam,
  ExamCheckName,
  ExamClause,
  ExamExpectation,
  ExamResult,
  Finding,
  Script,
  Understanding,
} from '../core/model/index.ts';
import { examChecks, type Evidence, type Judgement } from './checks/index.ts';

/** What the conversations of a sitting showed. */
export interface JudgedSitting {
  readonly results: readonly ExamResult[];
  readonly findings: readonly Finding[];
  /** How more clients have to sit it, where that may tell what this could not. */
  readonly more?: 'together' | 'alone';
}

/** All that was played so far. */
export interface Played {
  readonly exam: Exam;
  readonly keyHeader: string;
  readonly conversations: readonly Conversation[];
}

/** Holds the conversations of a sitting against each clause that it shows. */
export function judgeSitting(script: Script, { exam, keyHeader, conversations }: Played): JudgedSitting {
  const { id, like } = script.sitting;
  const evidence: Evidence = {
    script,
    keyHeader,
    conversations: conversations.filter(({ sitting }) => sitting === id),
    twins: conversations.filter(({ sitting }) => sitting === like),
    said: new Set(conversations.flatMap(({ understood }) => namesOf(understood))),
  };
  const judged = clausesOf(exam, script).map((clause) => ({ clause, ...judgeClause(clause, evidence) }));
  const more = judged.flatMap(({ judgement }) => (judgement.kind === 'open' ? [judgement.more] : []));
  const [first] = more.includes('alone') ? (['alone'] as const) : more;
  return {
    results: judged.map(({ clause, judgement }) => resultOf(clause, judgement)),
    findings: judged.flatMap(({ clause, check, judgement }) =>
      judgement.kind === 'broken' ? judgement.departures.map((departure) => toFinding(clause, check, departure)) : [],
    ),
    ...(first === undefined ? {} : { more: first }),
  };
}

/** Returns the clauses that a sitting shows, in the order of the exam. */
export function clausesOf({ clauses }: Exam, { sitting }: Script): readonly ExamClause[] {
  return clauses.filter(({ id, always }) => always || sitting.clauses.includes(id));
}

function judgeClause(clause: ExamClause, evidence: Evidence): { check: ExamCheckName; judgement: Judgement } {
  const { expect } = clause;
  const [check] = Object.keys(expect) as ExamCheckName[]; // the schema admits one key
  if (check === undefined) throw new TypeError(`The clause ${clause.id} expects nothing.`);
  return { check, judgement: run(check, expect[check], evidence) };
}

function run<Name extends ExamCheckName>(name: Name, part: ExamExpectation[Name], evidence: Evidence): Judgement {
  return part === undefined ? { kind: 'idle', reason: 'nothing is expected' } : examChecks[name](part, evidence);
}

function resultOf({ id, level }: ExamClause, judgement: Judgement): ExamResult {
  const outcomes = {
    kept: 'pass',
    broken: level === 'required' ? 'fail' : 'warn',
    idle: 'skip',
    open: 'error',
  } as const;
  const outcome = outcomes[judgement.kind];
  return 'reason' in judgement ? { clause: id, outcome, reason: judgement.reason } : { clause: id, outcome };
}

function toFinding({ id, level }: ExamClause, check: ExamCheckName, departure: Departure): Finding {
  const { at, expected, received } = departure;
  return { check, clause: id, level: departure.level ?? level, at, expected, received };
}

function namesOf(understood: Understanding | undefined): readonly (keyof Understanding)[] {
  return understood === undefined ? [] : (Object.keys(understood) as (keyof Understanding)[]); // it has no others
}
