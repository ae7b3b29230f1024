import type { ExamAnswer, ExamRequest, HeaderField, PlannedAnswer, Script } from '../core/model/index.ts';

/** What a request at one of the two origins is answered with. */
export type GivenAnswer = Omit<ExamAnswer, 'atMs'>;

/** What is known only while a conversation goes on. */
export interface Circumstances {
  /** The address of the other origin, without a slash at the end. */
  readonly elsewhere: string;
  /** Seconds that are longer than the client waits of itself. */
  readonly longer: number;
}

/** Returns the answer to a request after those before it: at the API the next one of the script, elsewhere a success. */
export function nextAnswer(
  { answers, sitting }: Script,
  before: readonly Pick<ExamRequest, 'place'>[],
  { place, target }: Pick<ExamRequest, 'place' | 'target'>,
  circumstances: Circumstances,
): GivenAnswer {
  const last = answers.at(-1);
  const index = before.filter((request) => request.place === 'api').length;
  const planned = place === 'api' ? (answers[index] ?? last) : last;
  if (planned === undefined) throw new TypeError(`The sitting ${sitting.id} has no answers.`);
  return giveAnswer(planned, target, circumstances);
}

function giveAnswer(planned: PlannedAnswer, target: string, { elsewhere, longer }: Circumstances): GivenAnswer {
  const { status, mediaType, redirects, retryAfter } = planned;
  const seconds = retryAfter === 'longer' ? longer : retryAfter;
  const headers: readonly HeaderField[] = [
    ...(planned.body === '' ? [] : [['content-type', mediaType] as const]),
    ...(seconds === undefined ? [] : [['retry-after', String(seconds)] as const]),
    ...(redirects ? [['location', `${elsewhere}${target}`] as const] : []),
  ];
  return {
    status,
    headers,
    body: planned.body.replaceAll('{elsewhere}', elsewhere),
    ...(seconds === undefined ? {} : { retryAfter: seconds }),
  };
}

/** Returns a wait in seconds that a client does not keep by chance: twice its own first one, 2 at least and 10 at most. */
export function longerThan(firstWaitMs: number | undefined): number {
  return Math.min(10, Math.max(2, Math.ceil((2 * (firstWaitMs ?? 0)) / 1000)));
}
