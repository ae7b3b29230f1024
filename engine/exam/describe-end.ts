import type { Conversation } from '../core/model/index.ts';
import { isAnswered, requestsOf } from './attempts.ts';

/** Says what clients did instead of what a clause speaks of, for the reason that it was not exercised. */
export function describeEnd(conversations: readonly Conversation[]): string {
  const first = conversations.find((one) => requestsOf(one).length > 0) ?? conversations[0];
  if (first === undefined) return 'nobody sat it';
  const requests = requestsOf(first);
  const last = requests.filter(isAnswered).at(-1);
  if (last === undefined) return `no request came; ${first.end.what}`;
  const sent = requests.length === 1 ? 'it sent one request' : `it sent ${requests.length} requests`;
  return `${sent}, the last of them answered with ${last.answer.status}; ${first.end.what}`;
}
