import { perContract, type Contract, type Departure, type ExamClause } from '../../core/model/index.ts';
import { seconds } from '../../exam/index.ts';
import type { Act, Seen, Watch } from './act.ts';
import type { AskedOfClients } from './asked-of-clients.ts';
import { createBoundedMap } from './bounded-map.ts';

/** Watches whether a client waits for `Retry-After`, and sends nothing again unchanged that was refused. */
export function watchRetries(contract: Contract, { retryAfter, neverAgain }: AskedOfClients): Watch {
  const refusals = createBoundedMap<Refusal>(MOST_REMEMBERED);
  let lastStartedMs = 0;
  let lastChangeMs = 0;
  return (act) => {
    const isInOrder = act.startedMs >= lastStartedMs;
    lastStartedMs = Math.max(lastStartedMs, act.startedMs);
    const before = refusals.get(act.sameAs);
    const isAfter = before !== undefined && act.startedMs >= before.endedMs && isInOrder;
    const seen: readonly Seen[] = isAfter
      ? [
          ...(retryAfter === undefined ? [] : judgeWait(retryAfter, before, act)),
          ...(neverAgain === undefined ? [] : judgeAgain(contract, neverAgain, before, act, lastChangeMs)),
        ]
      : [];
    const { status = 0, endedMs = 0, operation, retryAfter: least } = act;
    if (status >= 400)
      refusals.set(act.sameAs, { status, endedMs, operation, ...(least !== undefined && { retryAfter: least }) });
    else if (status > 0) refusals.delete(act.sameAs);
    if (status < 400 && act.exchange.request.method !== 'GET') lastChangeMs = Math.max(lastChangeMs, endedMs);
    const isNeverAgain = neverAgain?.statuses.includes(status) === true;
    return isNeverAgain ? [...seen, { clause: neverAgain, check: 'neverAgain', act }] : seen;
  };
}

const MOST_REMEMBERED = 200;

// An answer that was no success, without what would keep its body in memory.
interface Refusal extends Pick<Act, 'operation' | 'retryAfter'> {
  readonly status: number;
  readonly endedMs: number;
}

function judgeWait(clause: ExamClause, before: Refusal, act: Act): readonly Seen[] {
  const least = before.status === LIMITED ? before.retryAfter : undefined;
  if (least === undefined) return [];
  const waitedMs = act.startedMs - before.endedMs;
  const check = 'retryAfter';
  if (waitedMs >= 1000 * least - TOLERANCE_MS) return [{ clause, check, act }];
  const departure: Departure = {
    at: 'wait after the 429',
    expected: `at least ${least} s, as Retry-After says`,
    received: seconds(waitedMs),
  };
  return [{ clause, check, departure, act }];
}

const LIMITED = 429;

// The clocks of recordings are rounded, and the end of an answer is known to the browser late.
const TOLERANCE_MS = 100;

// What comes much later is another use of the client; what came after a change of its own may get another answer.
function judgeAgain(
  contract: Contract,
  clause: ExamClause & { readonly statuses: readonly number[] },
  before: Refusal,
  act: Act,
  lastChangeMs: number,
): readonly Seen[] {
  const { status, endedMs } = before;
  const isLate = act.startedMs - endedMs > LATER_MS;
  const isChanged = lastChangeMs >= endedMs;
  if (!clause.statuses.includes(status) || isLate || isChanged || endsByItself(contract, before)) return [];
  const departure: Departure = {
    at: `after the ${status}`,
    expected: 'the same request is not sent again',
    received: `sent again after ${seconds(act.startedMs - endedMs)}, unchanged`,
  };
  return [{ clause, check: 'neverAgain', departure, act }];
}

const LATER_MS = 60_000;

// A state that ends by itself may be asked for again.
function endsByItself(contract: Contract, { operation, status }: Refusal): boolean {
  return transientOf(contract).has(`${operation.id} ${status}`);
}

const transientOf = perContract(({ clauses }): ReadonlySet<string> => {
  const transient = clauses.filter(({ retry }) => retry === 'transient');
  const cells = transient.flatMap(({ expect: { status = [] }, cases }) =>
    cases.flatMap(({ operations }) => operations.flatMap((id) => status.map((one) => `${id} ${one.status}`))),
  );
  return new Set(cells);
});
