import { randomBytes } from 'node:crypto';
import type { Conversation, ConversationEnd, ExamRequest, HeaderField, Script } from '../../core/model/index.ts';
import { nextAnswer } from '../../exam/index.ts';
import type { Authority } from '../../io/exam/authority.ts';
import type { ExamTask } from '../../io/exam/client.ts';
import { openStage, type Stage, type StageSettings } from '../../io/exam/stage.ts';

/** What a place is opened for. */
export interface PlaceOptions {
  readonly script: Script;
  readonly number: number;
  readonly round: number;
  /** Seconds that are longer than the client waits of itself. */
  readonly longer: () => number;
  /** What the key that the client is given begins with. */
  readonly keyPrefix: string;
  /** With one it is https. */
  readonly authority?: Authority;
}

/** What makes a place one that is open to whoever comes. */
export interface Openness extends Pick<StageSettings, 'ports'> {
  readonly key?: string;
  readonly aside: (request: ExamRequest, task: ExamTask) => ReturnType<NonNullable<StageSettings['aside']>>;
  /** Headers of every answer to a request. */
  readonly share: (request: ExamRequest) => readonly HeaderField[];
}

/** Where one conversation is held: a stage, what its client is handed, and what was said so far. */
export interface Place {
  readonly script: Script;
  readonly stage: Stage;
  readonly task: ExamTask;
  readonly record: (end: ConversationEnd) => Conversation;
}

/** Opens a place with a key of its own. */
export async function openPlace(options: PlaceOptions, openness?: Openness): Promise<Place> {
  const { script, number, round, longer, keyPrefix, authority } = options;
  const { sitting, input } = script;
  const { key = `${keyPrefix}${randomBytes(32).toString('hex')}`, ports, aside, share } = openness ?? {};
  const stage = await openStage({
    choose: (before, request, elsewhere) => {
      const answer = nextAnswer(script, before, request, { elsewhere, longer: longer() });
      return share === undefined ? answer : { ...answer, headers: [...answer.headers, ...share(request)] };
    },
    ...(authority === undefined ? {} : { identity: authority.identity }),
    ...(ports === undefined ? {} : { ports }),
    ...(aside === undefined ? {} : { aside: (request) => aside(request, task), beginsWithRequest: true }),
  });
  const { baseUrl, elsewhere } = stage;
  const task: ExamTask = {
    sitting: `${sitting.id}/${round}-${number}`,
    baseUrl,
    apiKey: key,
    operation: sitting.operation,
    input,
    ...(authority === undefined ? {} : { ca: authority.file }),
  };
  return {
    script,
    stage,
    task,
    record: (end) => {
      const [requests, latestMs] = [stage.requests(), stage.latestMs()];
      return { sitting: sitting.id, number, round, key, requests, end, latestMs, baseUrl, elsewhere };
    },
  };
}
