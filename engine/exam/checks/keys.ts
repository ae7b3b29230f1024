import type { Conversation, ExamRequest } from '../../core/model/index.ts';
import { requestsOf } from '../attempts.ts';
import { describeEnd } from '../describe-end.ts';
import { idle, judgeBy, type ExamCheck } from './check.ts';

/** Every request of the API has the key of its sitting in the header that is documented for it. */
export const keySent: ExamCheck<'keySent'> = (_, { conversations, keyHeader }) => {
  const requests = conversations.flatMap((conversation) =>
    requestsOf(conversation).map((request, index) => ({
      keys: keysOf(request, keyHeader),
      index,
      key: conversation.key,
    })),
  );
  if (requests.length === 0) return idle(`no request came: ${describeEnd(conversations)}`);
  const wrong = requests.filter(({ keys, key }) => keys.length !== 1 || keys[0] !== key);
  return judgeBy(
    wrong.slice(0, 1).map(({ keys, index }) => ({
      at: `header ${keyHeader} of request ${index + 1}`,
      expected: 'the key that the client was given',
      received: keys.length === 0 ? 'no such header' : keys.length > 1 ? `${keys.length} of them` : 'another value',
    })),
  );
};

/** No request that leaves for another origin carries the key, in whatever part. */
export const keyKept: ExamCheck<'keyKept'> = (_, { conversations }) => {
  const away = conversations.flatMap((conversation) =>
    conversation.requests.flatMap((request) => (request.place === 'elsewhere' ? [{ request, conversation }] : [])),
  );
  if (away.length === 0) return idle(`no request went to the other origin: ${describeEnd(conversations)}`);
  return judgeBy(
    away
      .flatMap(({ request, conversation }) => placesOf(request, conversation))
      .slice(0, 1)
      .map((place) => ({ at: `${place} at the other origin`, expected: 'no key', received: 'the key' })),
  );
};

function keysOf({ headers }: ExamRequest, keyHeader: string): readonly string[] {
  return headers.flatMap(([name, value]) => (name.toLowerCase() === keyHeader ? [value.replace(/^Bearer /i, '')] : []));
}

function placesOf({ headers, target, body }: ExamRequest, { key }: Conversation): readonly string[] {
  const named = headers.flatMap(([name, value]) => (value.includes(key) ? [`header ${name.toLowerCase()}`] : []));
  return [...named, ...(target.includes(key) ? ['URL'] : []), ...(body.includes(key) ? ['body'] : [])];
}
