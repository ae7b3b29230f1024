import type { Contract, RetryRow, RetryRule } from '../model/index.ts';
import type { RunFacts } from '../model/index.ts';

const RULES: Readonly<Record<RetryRule, string>> = {
  never: 'never retry unchanged',
  'after-header': 'wait for Retry-After, then retry with backoff',
  backoff: 'retry with exponential backoff and jitter',
  transient: 'the state ends by itself; ask again later',
};

/** Returns the documented retry rule of each status beside what was observed. */
export function retryRows(contract: Contract, { counted }: RunFacts): readonly RetryRow[] {
  const statuses = contract.documentedStatuses.filter((status) => status >= 400);
  return statuses.map((status) => ({
    status,
    rule: ruleOf(contract, status),
    answers: counted.answers[String(status)] ?? 0,
    waits: status === 429 ? counted.limited : 0,
    waitedMs: status === 429 ? counted.waitedMs : 0,
    retryAfter: counted.retryAfter[String(status)] ?? [],
  }));
}

function ruleOf(contract: Contract, status: number): string {
  const rules = contract.clauses
    .filter((clause) => clause.statuses.includes(status) || clause.expect.status?.[0]?.status === status)
    .flatMap(({ retry }) => (retry === undefined ? [] : [RULES[retry]]));
  return [...new Set(rules)].join('; or, where it says so, ');
}
