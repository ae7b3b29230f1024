import type { RecordedExchange, TrafficBody, TrafficExchange } from '../../core/model/index.ts';
import { isNoted, NO_BODY, textBody } from './body.ts';

/** Returns an exchange of a journal as traffic. */
export function fromRecorded({ request, response, failure, started }: RecordedExchange, at: string): TrafficExchange {
  const startedMs = Date.parse(started ?? '');
  return {
    at,
    isProbe: true,
    ...(Number.isNaN(startedMs) ? {} : { startedMs }),
    ...(response === undefined ? {} : { ms: response.ms }),
    request: {
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: sentBody(request.body),
    },
    ...(response === undefined
      ? {}
      : {
          response: {
            status: response.status,
            headers: response.headers,
            body:
              (response.cut ?? 0) > 0 ? { kind: 'unknown', reason: 'the body was cut' } : textBody(response.body ?? ''),
          },
        }),
    ...(failure === undefined
      ? {}
      : { foreign: response === undefined ? 'no answer came' : 'the answer is not whole' }),
  };
}

// A body of bytes is described in brackets, and a long one ends with how much was cut.
function sentBody(text: string | undefined): TrafficBody {
  if (text === undefined) return NO_BODY;
  return isNoted(text) ? { kind: 'unknown', reason: 'the body of the request was not recorded' } : textBody(text);
}
