import { once } from 'node:events';
import type { ClientRequest } from 'node:http';
import { setImmediate as letEventsHappen, setTimeout as sleep } from 'node:timers/promises';
import type { FilledBody } from '../../core/model/index.ts';
import { FilledReader, planStretches } from './filled-body.ts';
import type { Clock } from './sender.ts';

/** What the writing of a large body reports to and is stopped by. */
export interface Writing {
  /** Given at the first sign of an answer, or when the target no longer reads. */
  readonly signal: AbortSignal;
  readonly count: (bytes: number) => void;
  readonly clock: Clock | undefined;
}

/** Writes a large body stretch by stretch, as fast as the target reads, until its end or the signal. */
export async function writeFilled(sending: ClientRequest, body: FilledBody, writing: Writing): Promise<void> {
  const { signal, count } = writing;
  const clock = writing.clock ?? { sleep };
  const stopped = once(signal, 'abort');
  if (body.framing === 'expect-continue') {
    await Promise.race([once(sending, 'continue'), clock.sleep(LONGEST_EXPECTATION_MS), stopped]);
  }
  const reader = new FilledReader(body);
  for (const stretch of planStretches(body)) {
    let left = stretch.bytes;
    while (left > 0 && !signal.aborted) {
      const part = reader.read(left);
      if (part.length === 0) {
        sending.end();
        return;
      }
      await Promise.race([write(sending, part), stopped]);
      count(part.length);
      left -= part.length;
      // A write that the kernel takes at once lets nothing be read: look for an answer before the next one.
      await letEventsHappen();
    }
    if (!signal.aborted) await Promise.race([clock.sleep(stretch.pauseMs), stopped]);
  }
}

// RFC 9110, section 10.1.1: a client does not wait for ever.
const LONGEST_EXPECTATION_MS = 1000;

function write(sending: ClientRequest, part: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    sending.write(part, () => {
      resolve();
    });
  });
}
