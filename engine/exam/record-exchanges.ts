import type { Conversation, ExamRequest, HeaderField, RecordedExchange } from '../core/model/index.ts';
import { cutBody } from '../core/report/index.ts';

/** Returns what a client sent and was answered, as it is recorded: bodies bounded, the key told apart from any other. */
export function recordExchanges(
  { requests, key, baseUrl, elsewhere }: Conversation,
  operation: string,
  keyHeader: string,
  startedMs: number,
): readonly RecordedExchange[] {
  return requests.slice(0, MOST_RECORDED).map((request, index) => ({
    role: index === 0 ? 'probe' : 'again',
    operation,
    started: new Date(startedMs + request.atMs).toISOString(),
    request: {
      method: request.method,
      url: `${request.place === 'api' ? baseUrl : elsewhere}${request.target}`,
      headers: request.headers.map((field) => withoutKey(field, key, keyHeader)),
      ...(request.body === '' ? {} : { body: cut(request.body) }),
    },
    ...(request.answer === undefined ? {} : { response: responseOf(request.answer, request) }),
  }));
}

const MOST_RECORDED = 20;
const MOST_CHARACTERS = 2048;

// Another key may be a real one.
function withoutKey([name, value]: HeaderField, key: string, keyHeader: string): HeaderField {
  if (value.includes(key)) return [name, value.replaceAll(key, '[the key of the sitting]')];
  return [name, name.toLowerCase() === keyHeader ? '[another key]' : value];
}

function responseOf(
  { status, headers, body, atMs }: NonNullable<ExamRequest['answer']>,
  request: ExamRequest,
): NonNullable<RecordedExchange['response']> {
  const ms = Math.max(0, Math.round(10 * (atMs - request.atMs)) / 10);
  return { status, headers, ...(body === '' ? {} : { body: cut(body) }), ms };
}

function cut(text: string): string {
  return cutBody(text, MOST_CHARACTERS, []);
}
