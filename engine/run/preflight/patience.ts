import type { Reply } from '../../core/model/index.ts';
import type { Clock } from '../clock.ts';
import { backoffMs, retryAfterMs } from '../trouble.ts';
import { describeAnswer } from './describe-answer.ts';

/** How the preflight waits for a target that is limited or not there. */
export interface Waiting {
  readonly clock: Clock;
  /** Told of each wait before it, as a sentence. */
  readonly onWait?: ((text: string) => void) | undefined;
}

/** Asks again while the answer asks for patience. */
export interface Patience {
  readonly askAgain: (ask: () => Promise<Reply>) => Promise<Reply>;
  /** Milliseconds waited until now. */
  readonly waited: () => number;
}

/** Returns a patience that lasts for so many seconds over all that is asked. */
export function createPatience(maxWaitSeconds: number, signal: AbortSignal, { clock, onWait }: Waiting): Patience {
  let waitedMs = 0;
  return {
    waited: () => waitedMs,
    askAgain: async (ask) => {
      for (let attempt = 0; ; attempt += 1) {
        const reply = await ask();
        const waitMs = waitOf(reply, attempt, maxWaitSeconds * 1000 - waitedMs);
        if (waitMs === undefined || reply.response === undefined || signal.aborted) return reply;
        const seconds = Math.ceil(waitMs / 1000);
        onWait?.(
          `The target answers ${describeAnswer(reply.response)}; it is asked again in ${seconds} s, for up to ${maxWaitSeconds} s (--max-wait).`,
        );
        await clock.sleep(waitMs, signal);
        waitedMs += waitMs;
      }
    },
  };
}

// What a target or what stands before it answers while it is limited, is deployed or starts.
const PASSING = [429, 502, 503, 504];

function waitOf({ response, failure }: Reply, attempt: number, leftMs: number): number | undefined {
  if (response === undefined || failure !== undefined || !PASSING.includes(response.status)) return undefined;
  const askedMs = retryAfterMs(response) ?? 0;
  const waitMs = askedMs > 0 ? askedMs : Math.min(backoffMs(attempt), leftMs);
  return waitMs > 0 && waitMs <= leftMs ? waitMs : undefined;
}
