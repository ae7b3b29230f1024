import type { Conversation, ExamAnswer, ExamRequest } from '../core/model/index.ts';

/** A request of the API with its answer. */
export type Answered = ExamRequest & { readonly answer: ExamAnswer };

/** A request that was answered, and the one that followed it on the same path. */
export interface Pair {
  readonly conversation: Conversation;
  readonly before: Answered;
  readonly after: ExamRequest;
  /** Counts from 1 within the conversation. */
  readonly index: number;
  readonly waitMs: number;
}

/** Returns the requests of the API in the order in which they came. */
export function requestsOf({ requests }: Conversation): readonly ExamRequest[] {
  return requests.filter(({ place }) => place === 'api');
}

/** Returns each answered request with the next one of the same method and path after it, whatever its query and body. */
export function pairsOf(conversation: Conversation): readonly Pair[] {
  const requests = requestsOf(conversation);
  return requests.filter(isAnswered).flatMap((before, index) => {
    // What was on its way already did not know of the answer.
    const after = requests.find((other) => isAfter(other, before) && isAlike(before, other));
    if (after === undefined) return [];
    return [{ conversation, before, after, index: index + 1, waitMs: after.atMs - before.answer.atMs }];
  });
}

/** Tells whether a request goes to the same place with the same method. */
export function isAlike(one: ExamRequest, other: ExamRequest): boolean {
  return one.method === other.method && pathOf(one) === pathOf(other);
}

/** Tells whether a request is another one unchanged: JSON is compared by value, as the order of members tells nothing. */
export function isSame(one: ExamRequest, other: ExamRequest): boolean {
  return (
    one.method === other.method && one.target === other.target && canonicalBody(one.body) === canonicalBody(other.body)
  );
}

/** Tells whether a request was sent when the answer to another one was there. */
export function isAfter(request: ExamRequest, before: Answered): boolean {
  return request !== before && request.atMs >= before.answer.atMs;
}

/** Tells whether a request was answered. */
export function isAnswered(request: ExamRequest): request is Answered {
  return request.answer !== undefined;
}

function pathOf({ target }: ExamRequest): string {
  return target.split('?')[0] ?? '';
}

/** Returns a body in a form in which the order of JSON members tells nothing. */
export function canonicalBody(body: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(body)));
  } catch {
    return body;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return Object.fromEntries(members.sort(([one], [other]) => (one < other ? -1 : 1)));
}
