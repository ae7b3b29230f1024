import type { Contract, Entry, Met, RetryRow, RetryRule, RunFacts } from '../model/index.ts';

const RULES: Readonly<Record<RetryRule, string>> = {
  never: 'never retry unchanged',
  'after-header': 'wait for Retry-After, then retry with backoff',
  backoff: 'retry with exponential backoff and jitter',
  transient: 'the state ends by itself; ask again later',
};

/** Returns the documented retry rule of each status beside what was observed. */
export function retryRows(contract: Contract, entries: readonly Entry[], { counted }: RunFacts): readonly RetryRow[] {
  const statuses = contract.documentedStatuses.filter((status) => status >= 400);
  const met = entries.flatMap((entry) => (entry.met === undefined ? [] : [entry.met]));
  return statuses.map((status) => ({
    status,
    rule: ruleOf(contract, status),
    answers: counted.answers[String(status)] ?? 0,
    waits: status === LIMITED ? counted.limited : 0,
    waitedMs: status === LIMITED ? counted.waitedMs : 0,
    retryAfter: counted.retryAfter[String(status)] ?? [],
    ...repeatedOf(met, status),
    ...recoveriesOf(met, status),
    ...(status === LIMITED ? burstsOf(met) : {}),
  }));
}

const LIMITED = 429;

function ruleOf(contract: Contract, status: number): string {
  const rules = contract.clauses
    .filter(({ statuses, expect }) => statuses.includes(status) || expect.status?.[0]?.status === status)
    .flatMap(({ retry }) => (retry === undefined ? [] : [RULES[retry]]));
  return [...new Set(rules)].join('; or, where it says so, ');
}

function repeatedOf(met: readonly Met[], status: number): Pick<RetryRow, 'repeated'> {
  const own = met.filter((one) => one.kind === 'repeat' && one.status === status);
  const same = own.filter((one) => one.kind === 'repeat' && one.isSame).length;
  return own.length === 0 ? {} : { repeated: { times: own.length, same } };
}

function recoveriesOf(met: readonly Met[], status: number): Pick<RetryRow, 'recoveries'> {
  const own = met.flatMap((one) => (one.kind === 'recover' && one.status === status ? [one] : []));
  if (own.length === 0) return {};
  const recovered = own.filter(({ isRecovered }) => isRecovered).length;
  const waitedMs = own.reduce((sum, one) => sum + one.waitedMs, 0);
  return { recoveries: { times: own.length, recovered, waitedMs } };
}

function burstsOf(met: readonly Met[]): Pick<RetryRow, 'bursts' | 'headerWaits'> {
  const bursts = met.flatMap((one) => (one.kind === 'burst' ? [one] : []));
  const waited = bursts.filter(({ isKept }) => isKept !== undefined);
  return {
    ...(bursts.length === 0 ? {} : { bursts }),
    ...(waited.length === 0
      ? {}
      : { headerWaits: { times: waited.length, kept: waited.filter(({ isKept }) => isKept === true).length } }),
  };
}
