import type { Contract, Limits, Reply } from '../core/model/index.ts';
import { onAbort } from '../core/signal/index.ts';
import type { Clock } from './clock.ts';
import { isInfrastructure } from './trouble.ts';

/** Notices that a target went away, waits for it a while, and ends the run where it does not come back. */
export interface Watch {
  /** Waits while nobody knows whether the target is there; gives the reason where it is gone. */
  readonly ready: () => Promise<string | undefined> | string | undefined;
  /** Waits for what is sent, and notes whether it was answered. */
  readonly note: (sending: Promise<Reply>) => Promise<Reply>;
  /** Why the run ends, where the target is gone. */
  readonly gone: () => string | undefined;
  /** How often the target was away and came back: what it held may be gone each time. */
  readonly absences: () => number;
  /** Stops watching. */
  readonly end: () => void;
}

/** What a target is watched with. */
export interface WatchOptions {
  readonly contract: Contract;
  readonly limits: Pick<Limits, 'timeoutMs'>;
  readonly clock: Clock;
  /** Ends the waiting for a target. */
  readonly signal: AbortSignal;
  /** Sends the read of the preflight. */
  readonly ask: (signal: AbortSignal) => Promise<Reply>;
  /** Told once that the target is gone. */
  readonly onGone: () => void;
}

/** Returns the watch over a target that has just answered. */
export function createWatch({ contract, limits, clock, signal, ask, onGone }: WatchOptions): Watch {
  const patienceMs = Math.max(PATIENCE_MS, (limits.timeoutMs * 5) / 6);
  const ended = new AbortController();
  let [underWay, unanswered, absences] = [0, 0, 0];
  let lastAnswer = clock.now();
  // Since when requests are under way and none is answered.
  let quietSince = lastAnswer;
  let wasAway = false;
  let isLooking = false;
  let instead: number | undefined;
  let gone: string | undefined;
  let doubt: { readonly over: AbortController; readonly settled: Promise<void> } | undefined;

  const hear = (): void => {
    lastAnswer = clock.now();
    quietSince = lastAnswer;
    unanswered = 0;
    if (wasAway) absences += 1;
    wasAway = false;
    doubt?.over.abort();
  };
  const judge = ({ response, failure }: Reply, isAsked = false): void => {
    const isInstead = response !== undefined && isInfrastructure(response, contract);
    const kind = failure?.kind;
    if (kind !== undefined && NO_SIGN.has(kind)) return;
    if (!isInstead && (response !== undefined || !SILENT.has(kind ?? 'reset'))) {
      hear();
      return;
    }
    instead = response?.status;
    wasAway ||= kind === 'refused' || (isAsked && kind !== 'timeout');
    unanswered += 1;
    if (unanswered >= MOST_UNANSWERED) suspect();
  };
  const suspect = (): void => {
    if (doubt !== undefined || gone !== undefined || signal.aborted || ended.signal.aborted) return;
    const over = new AbortController();
    const leave = onAbort(signal, () => {
      over.abort();
    });
    const settled = askAgain(over.signal).finally(() => {
      leave();
      doubt = undefined;
      if (gone !== undefined) onGone();
    });
    doubt = { over, settled };
  };
  const askAgain = async (over: AbortSignal): Promise<void> => {
    const reading = new AbortController();
    // A machine that slept has asked nothing meanwhile.
    const latest = Math.max(quietSince + patienceMs, clock.now() + LEAST_PATIENCE_MS);
    for (let tries = 0; !over.aborted; tries += 1) {
      void ask(reading.signal).then((reply) => {
        judge(reply, true);
      });
      const left = latest - clock.now();
      if (left <= 0) {
        gone = describe(lastAnswer, instead);
        break;
      }
      await clock.sleep(Math.min(FIRST_MS * 2 ** tries, LONGEST_MS, left), over);
    }
    reading.abort();
  };
  const look = async (): Promise<void> => {
    isLooking = true;
    while (underWay > 0 && gone === undefined && !ended.signal.aborted) {
      await clock.sleep(LOOK_MS, ended.signal);
      if (underWay > 0 && clock.now() - quietSince >= QUIET_MS) suspect();
    }
    isLooking = false;
  };
  const note: Watch['note'] = async (sending) => {
    if (underWay === 0) quietSince = clock.now();
    underWay += 1;
    if (!isLooking) void look();
    const reply = await sending;
    underWay -= 1;
    judge(reply);
    return reply;
  };
  const ready = async (): Promise<string | undefined> => {
    while (doubt !== undefined) await doubt.settled;
    return gone;
  };
  return {
    ready: () => (doubt === undefined ? gone : ready()),
    note,
    gone: () => gone,
    absences: () => absences,
    end: () => {
      ended.abort();
      doubt?.over.abort();
    },
  };
}

// UTC, as the times in a report are.
function describe(lastAnswer: number, instead: number | undefined): string {
  const since = `the target has not answered since ${new Date(lastAnswer).toISOString().slice(11, 19)} UTC`;
  return instead === undefined ? since : `${since}: what stands in front of it answers ${instead}`;
}

const SILENT: ReadonlySet<string> = new Set(['refused', 'unresolved', 'reset', 'timeout', 'tls']);

// What we broke off, or could not send, says nothing of the target.
const NO_SIGN: ReadonlySet<string> = new Set(['aborted', 'unsendable']);

const MOST_UNANSWERED = 10;
const LOOK_MS = 1000;
const QUIET_MS = 10_000;
const PATIENCE_MS = 25_000;
const LEAST_PATIENCE_MS = 10_000;
const FIRST_MS = 250;
const LONGEST_MS = 2000;
