import type {
  Conversation,
  ConversationEnd,
  ExamRequest,
  HeaderField,
  Understanding,
} from '../../engine/core/model/index.ts';

/** The key of every conversation that is made by hand. */
export const KEY: string = `sk_test_${'0'.repeat(64)}`;

/** A request made by hand: when it came, what it was answered and when; what is left out is as usual. */
export interface Made {
  readonly atMs: number;
  readonly status?: number;
  readonly answeredMs?: number;
  readonly retryAfter?: number;
  readonly answerBody?: string;
  readonly place?: ExamRequest['place'];
  readonly method?: string;
  readonly target?: string;
  readonly headers?: readonly HeaderField[];
  readonly body?: string;
}

/** What differs from conversation to conversation. */
export interface Setting {
  readonly sitting?: string;
  readonly round?: number;
  readonly number?: number;
  readonly end?: ConversationEnd['kind'];
  readonly latestMs?: number;
  readonly understood?: Understanding;
}

/** Returns a conversation made by hand. */
export function makeConversation(requests: readonly Made[], setting: Setting = {}): Conversation {
  const { sitting = 'own', round = 1, number = 1, end = 'done', latestMs = 0, understood } = setting;
  return {
    sitting,
    round,
    number,
    key: KEY,
    baseUrl: 'http://api.test',
    elsewhere: 'http://elsewhere.test',
    requests: requests.map(makeRequest),
    end: { kind: end, atMs: 99_000, what: 'it was made by hand' },
    latestMs,
    ...(understood === undefined ? {} : { understood }),
  };
}

/** Returns one that failed until it waited so often: the waits lie between an answer and the next request. */
export function waiting(waits: readonly number[], status = 500, setting: Setting = {}): Conversation {
  const starts = waits.reduce<readonly number[]>((list, wait) => [...list, (list.at(-1) ?? 0) + wait], [0]);
  return makeConversation(
    starts.map((atMs, index) => ({
      atMs,
      status: index === waits.length ? 200 : status,
      ...(status === 429 ? { retryAfter: 2 } : {}),
    })),
    setting,
  );
}

function makeRequest(made: Made): ExamRequest {
  const { atMs, status = 200, answeredMs = atMs, retryAfter, answerBody = '{}' } = made;
  const { place = 'api', method = 'GET', target = '/thing', headers = [['X-API-Key', KEY]], body = '' } = made;
  const answer = {
    atMs: answeredMs,
    status,
    headers: [],
    body: answerBody,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  return { atMs, place, method, target, headers, body, answer };
}
