import { presentText } from '../judge/index.ts';
import type { Finding, OwnClause, OwnDemand, OwnExchange, OwnFinding, Secret } from '../model/index.ts';
import { isAbout } from './is-about.ts';
import { readAnswer, type OwnAnswer } from './read-answer.ts';

/** What own checks said of an exchange. */
export interface OwnJudgement {
  readonly findings: readonly Finding[];
  /** The ids of the clauses whose checks looked at it. */
  readonly looked: readonly string[];
  /** Checks that could not be asked, and why. */
  readonly faults: readonly OwnFault[];
}

/** What is wrong with an own check. */
export interface OwnFault {
  readonly clause: string;
  readonly reason: string;
}

/** Asks the own checks that are about an answer; the exchange is made only where there is one. */
export function askOwnChecks(
  checks: readonly OwnDemand[],
  operation: string,
  status: number,
  show: () => OwnExchange,
  secrets: readonly Secret[],
): OwnJudgement {
  const asked = checks.filter(({ clause }) => isAbout(clause, operation, status));
  if (asked.length === 0) return NOTHING;
  const exchange = show();
  const answers = asked.map(({ clause, check }) => ({ clause, answer: ask(check, exchange) }));
  return {
    findings: answers.flatMap(({ clause, answer }) =>
      answer.kind === 'looked' ? answer.findings.map((finding) => toFinding(clause, finding, secrets)) : [],
    ),
    looked: answers.flatMap(({ clause, answer }) => (answer.kind === 'looked' ? [clause.id] : [])),
    faults: answers.flatMap(({ clause, answer }) =>
      answer.kind === 'fault' ? [{ clause: clause.id, reason: presentText(answer.reason, secrets) }] : [],
    ),
  };
}

const NOTHING: OwnJudgement = { findings: [], looked: [], faults: [] };

function ask(check: OwnDemand['check'], exchange: OwnExchange): OwnAnswer {
  try {
    return readAnswer(check(exchange));
  } catch (error) {
    return { kind: 'fault', reason: `throws ${describe(error)}` };
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : `a ${typeof error}`;
  const text = `${error.name}: ${error.message}`;
  const isOfFrozen = /read only|not extensible|Cannot delete property|Cannot redefine/.test(error.message);
  return isOfFrozen ? `${text}; an exchange cannot be changed` : text;
}

function toFinding(
  { id, level }: OwnClause,
  { at = 'answer', expected, received, message }: OwnFinding,
  secrets: readonly Secret[],
): Finding {
  return {
    check: 'own',
    clause: id,
    level,
    at: presentText(at, secrets),
    expected: presentText(message === undefined ? expected : `${expected} (${message})`, secrets),
    received: presentText(received, secrets),
  };
}
