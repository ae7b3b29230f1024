import { randomBytes } from 'node:crypto';
import type { Conversation, ConversationEnd, ExamRequest, Script } from '../../core/model/index.ts';
import { nextAnswer } from '../../exam/play.ts';
import type { ClientEnd, ExamClient } from '../../io/exam/client.ts';
import { openStage, type Stage } from '../../io/exam/stage.ts';

/** How a conversation is held. */
export interface ConverseOptions {
  readonly client: ExamClient;
  readonly script: Script;
  readonly number: number;
  readonly round: number;
  /** Seconds that are longer than the client waits of itself. */
  readonly longer: number;
  /** A client that sends nothing for so long is ended. */
  readonly patienceMs: number;
  readonly signal: AbortSignal;
  /** Resolves when the client may be started; what it gives is called when it is on its way. */
  readonly turn: () => Promise<() => void>;
  /** Told of each request and each answer. */
  readonly onChange?: (requests: readonly ExamRequest[]) => void;
}

/** What became of a conversation, and whether the client could be run at all. */
export interface Held {
  readonly conversation: Conversation;
  readonly isUnusable: boolean;
}

/** Lets a client sit a conversation on a stage of its own, with a key of its own, and ends all that is left of it. */
export async function converse(options: ConverseOptions): Promise<Held> {
  const { client, script, number, round, longer, onChange, turn } = options;
  const { sitting, input } = script;
  const key = `sk_test_${randomBytes(32).toString('hex')}`;
  let look: () => void = () => undefined;
  const stage = await openStage(
    (before, request, elsewhere) => nextAnswer(script, before, request, { elsewhere, longer }),
    () => {
      look();
    },
  );
  const free = await turn();
  const startedMs = stage.now();
  const { baseUrl, elsewhere } = stage;
  const name = `${sitting.id}/${round}-${number}`;
  const own = client.start({ sitting: name, baseUrl, apiKey: key, operation: sitting.operation, input });
  void own.done.finally(free);
  let understood: ClientEnd | undefined;
  look = () => {
    free();
    onChange?.(stage.requests());
  };
  let watch: NodeJS.Timeout | undefined;
  const end = await new Promise<ConversationEnd>((resolve) => {
    watch = setInterval(() => {
      const late = lateness(stage, startedMs, options);
      if (late !== undefined) resolve({ ...late, atMs: stage.now() });
    }, LOOK_MS);
    void own.done.then((gone) => {
      understood = gone;
      resolve({ kind: 'done', atMs: stage.now(), what: stage.trouble() ?? gone.what });
    });
  });
  clearInterval(watch);
  await own.stop();
  const requests = stage.requests();
  await stage.close();
  const said = understood?.understood;
  return {
    conversation: {
      sitting: sitting.id,
      number,
      round,
      key,
      requests,
      end,
      baseUrl,
      elsewhere,
      ...(said === undefined ? {} : { understood: said }),
    },
    isUnusable: understood?.isUnusable === true,
  };
}

const LOOK_MS = 50;

/** Why a conversation has to be ended, if it has. */
function lateness(
  stage: Stage,
  startedMs: number,
  { script, patienceMs, signal }: ConverseOptions,
): Omit<ConversationEnd, 'atMs'> | undefined {
  if (signal.aborted) return { kind: 'ended', what: 'the exam was ended' };
  const trouble = stage.trouble();
  if (trouble !== undefined) return { kind: 'ended', what: `it was ended, as ${trouble}` };
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
