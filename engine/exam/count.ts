import type { Conversation, Counted } from '../core/model/index.ts';
import { isAnswered, pairsOf } from './attempts.ts';

/** Counts what the clients sent and were answered. */
export function countConversations(conversations: readonly Conversation[]): Counted {
  const requests = conversations.flatMap((conversation) => conversation.requests);
  const answers = requests.filter(isAnswered).map(({ answer }) => answer);
  const waits = conversations.flatMap(pairsOf).filter(({ before }) => before.answer.status === LIMITED);
  return {
    sent: requests.length,
    limited: answers.filter(({ status }) => status === LIMITED).length,
    waitedMs: Math.round(waits.reduce((sum, { waitMs }) => sum + waitMs, 0)),
    bytesUp: requests.reduce((sum, { body }) => sum + body.length, 0),
    bytesDown: answers.reduce((sum, { body }) => sum + body.length, 0),
    judged: {},
    codings: {},
    answers: Object.fromEntries(
      [...new Set(answers.map(({ status }) => status))].map((status) => [
        String(status),
        answers.filter((answer) => answer.status === status).length,
      ]),
    ),
    retryAfter: {
      [String(LIMITED)]: [...new Set(answers.flatMap(({ retryAfter }) => retryAfter ?? []))].map(String),
    },
  };
}

const LIMITED = 429;
