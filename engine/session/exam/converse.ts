import type { Conversation } from '../../core/model/index.ts';
import type { ClientEnd, ExamClient } from '../../io/exam/client.ts';
import { openPlace, type PlaceOptions } from './place.ts';
import { untilOver, type Bounds } from './until-over.ts';

/** How a conversation is held. */
export interface ConverseOptions extends PlaceOptions, Pick<Bounds, 'patienceMs' | 'signal'> {
  readonly client: ExamClient;
  /** Resolves when the client may be started; what it gives is called when it is on its way. */
  readonly turn: () => Promise<() => void>;
}

/** What became of a conversation, and whether the client could be run at all. */
export interface Held {
  readonly conversation: Conversation;
  readonly isUnusable: boolean;
}

/** Lets a client sit a conversation on a stage of its own, with a key of its own, and ends all that is left of it. */
export async function converse(options: ConverseOptions): Promise<Held> {
  const { client, turn, patienceMs, signal } = options;
  const place = await openPlace(options);
  const { stage, task } = place;
  const free = await turn();
  const startedMs = stage.now();
  const own = client.start(task);
  void own.done.finally(free);
  stage.listen(free);
  let gone: ClientEnd | undefined;
  const done = own.done.then((end) => {
    gone = end;
    return end.what;
  });
  const end = await untilOver(place, { patienceMs, signal, startedMs }, done);
  await own.stop();
  const conversation = place.record(end);
  await stage.close();
  const said = gone?.understood;
  return {
    conversation: said === undefined ? conversation : { ...conversation, understood: said },
    isUnusable: gone?.isUnusable === true,
  };
}
