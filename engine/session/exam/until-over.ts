import type { ConversationEnd } from '../../core/model/index.ts';
import type { Place } from './place.ts';

/** When a conversation is over that does not end of itself. */
export interface Bounds {
  /** A client that sends nothing for so long is ended. */
  readonly patienceMs: number;
  readonly signal: AbortSignal;
  /** When it began, by the clock of the stage; absent where its first request begins it. */
  readonly startedMs?: number;
}

/** Resolves when the client is done or has to be ended; says why. */
export async function untilOver(place: Place, bounds: Bounds, done?: Promise<string>): Promise<ConversationEnd> {
  const { stage } = place;
  let watch: NodeJS.Timeout | undefined;
  const end = await new Promise<ConversationEnd>((resolve) => {
    watch = setInterval(() => {
      const late = lateness(place, bounds);
      if (late !== undefined) resolve({ ...late, atMs: hasBegun(place, bounds) ? stage.now() : 0 });
    }, LOOK_MS);
    void done?.then((what) => {
      resolve({ kind: 'done', atMs: stage.now(), what: stage.trouble() ?? what });
    });
  });
  clearInterval(watch);
  if (!stage.isDistrusted() || stage.requests().length > 0) return end;
  return { ...end, what: `${end.what}; it does not trust the authority in ASSAY_CA` };
}

const LOOK_MS = 50;

function hasBegun({ stage }: Place, { startedMs }: Bounds): boolean {
  return startedMs !== undefined || stage.requests().length > 0;
}

/** Why a conversation has to be ended, if it has. */
function lateness(place: Place, bounds: Bounds): Omit<ConversationEnd, 'atMs'> | undefined {
  const { stage, script } = place;
  const { patienceMs, signal, startedMs = 0 } = bounds;
  if (signal.aborted) return { kind: 'ended', what: 'the exam was ended' };
  const trouble = stage.trouble();
  if (trouble !== undefined) return { kind: 'ended', what: `it was ended, as ${trouble}` };
  if (!hasBegun(place, bounds)) return undefined;
  const { seconds } = script.sitting;
  if (seconds !== undefined && stage.now() - startedMs > 1000 * seconds) {
    return { kind: 'ended', what: `it was ended after ${seconds} s` };
  }
  const told = stage.requests().at(-1)?.answer?.retryAfter ?? 0;
  // Of a client that waits for an hour there is nothing to see.
  const waitMs = told <= LONGEST_WAIT ? Math.max(patienceMs, 2000 * told + patienceMs / 2) : patienceMs;
  const silentMs = stage.now() - Math.max(startedMs, stage.lastMs());
  if (silentMs <= waitMs) return undefined;
  return { kind: 'silent', what: `it was ended after ${Math.round(silentMs / 1000)} s in which it sent nothing` };
}

const LONGEST_WAIT = 10;
