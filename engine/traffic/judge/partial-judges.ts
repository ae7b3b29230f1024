import { createJudge, type Judge } from '../../core/judge/index.ts';
import type { CheckName, Clause, Contract, Expectation } from '../../core/model/index.ts';

/** What of an answer was recorded, besides its status. */
export interface Recorded {
  readonly headers: boolean;
  readonly body: boolean;
  /** How long the body was. */
  readonly length: boolean;
  /** A key that was sent, to look for in the answer. */
  readonly key: boolean;
}

/** The judge of answers of which so much was recorded, and the clauses that it holds them against. */
export interface PartialJudge {
  readonly judge: Judge;
  readonly clausesOf: (status: number) => readonly string[];
  /** What of an expectation looks at nothing but what was recorded. */
  readonly narrow: (expect: Expectation) => Expectation;
}

/** Makes the judges of a contract by what was recorded: a clause that looks at more than that is not asked. */
export function createPartialJudges(contract: Contract): (recorded: Recorded) => PartialJudge {
  const made = new Map<string, PartialJudge>();
  return (recorded) => {
    const name = [recorded.headers, recorded.body, recorded.length, recorded.key].join(' ');
    const judge = made.get(name) ?? makeJudge(contract, recorded);
    made.set(name, judge);
    return judge;
  };
}

function makeJudge(contract: Contract, recorded: Recorded): PartialJudge {
  const clauses = contract.clauses.flatMap((clause) => narrow(clause, recorded));
  const known = new Map<number, readonly string[]>();
  const clausesOf = (status: number): readonly string[] => {
    const own = known.get(status) ?? clauses.filter((clause) => isJudging(clause, status)).map(({ id }) => id);
    known.set(status, own);
    return own;
  };
  // The same few expectations are asked for again and again.
  const narrowed = new WeakMap<Expectation, Expectation>();
  const narrowOne = (expect: Expectation): Expectation => {
    const own = narrowed.get(expect) ?? narrowExpectation(expect, recorded);
    narrowed.set(expect, own);
    return own;
  };
  return { judge: createJudge(contract, clauses), clausesOf, narrow: narrowOne };
}

function narrow(clause: Clause, recorded: Recorded): readonly Clause[] {
  if (clause.kind !== 'envelope' && clause.kind !== 'always') return [];
  const own = narrowExpectation(clause.expect, recorded);
  return Object.keys(own).length === 0 ? [] : [{ ...clause, expect: own }];
}

function narrowExpectation(expect: Expectation, recorded: Recorded): Expectation {
  const parts = Object.entries(expect) as readonly (readonly [CheckName, unknown])[]; // an expectation has no other keys
  return Object.fromEntries(parts.filter(([name]) => partsOf(name, expect).every((part) => recorded[part])));
}

// That there is no body is told by its length.
function partsOf(name: CheckName, { body }: Expectation): readonly Part[] {
  return name === 'body' && body?.is === 'none' ? ['headers', 'length'] : LOOKS_AT[name];
}

function isJudging({ kind, statuses }: Clause, status: number): boolean {
  return kind === 'always' || statuses.includes(status);
}

type Part = keyof Recorded;

/** What each check looks at besides the status. */
const LOOKS_AT: Readonly<Record<CheckName, readonly Part[]>> = {
  status: [],
  documentedStatus: [],
  documentedAnswer: ['body', 'headers'],
  absentHeaders: ['headers'],
  mediaType: ['headers'],
  retryAfter: ['headers'],
  headers: ['headers'],
  members: ['body'],
  equal: ['headers', 'body'],
  message: ['body'],
  envelope: ['body'],
  absentKeys: ['body'],
  knownKeys: ['body'],
  absentAnywhere: ['body'],
  keyOnlyOn: ['body'],
  bucket: ['body'],
  docsUrl: ['body'],
  internals: ['body'],
  json: ['body'],
  problem: ['headers', 'body'],
  mentions: ['body'],
  reveals: ['body'],
  body: ['body'],
  keyEcho: ['headers', 'body', 'key'],
  servedAgain: ['headers', 'body'],
  otherBuckets: ['headers', 'body'],
  repetition: ['headers', 'body'],
  trace: ['headers', 'body'],
  recovery: ['headers', 'body'],
};
