import type { TrafficBody, TrafficExchange } from '../../core/model/index.ts';
import { base64Body, NO_BODY, textBody, bytesBody } from './body.ts';
import { toAmount, toHeaders, toLowerHeaders, toObject, toText, type Loose } from './fields.ts';
import { fromHarEntry } from './from-har.ts';

/**
 * Returns an exchange that somebody noted down: `request` with `method`, `url`, `headers` and `body`, `response` with
 * `status`, `headers` and `body`, and when it began. An entry of a HAR is one, too. Undefined where it is none.
 */
export function fromLoose(value: unknown, at: string): TrafficExchange | undefined {
  const own = toObject(value);
  const request = toObject(own['request']);
  const response = toObject(own['response']);
  if (isHarEntry(own, request, response)) return fromHarEntry(value, at);
  const [method, url] = [toText(request['method']), toText(request['url'])];
  if (method === undefined || url === undefined) return undefined;
  const startedMs = timeOf(own);
  const ms = toAmount(own['ms']) ?? toAmount(response['ms']);
  return {
    at,
    ...(startedMs === undefined ? {} : { startedMs }),
    ...(ms === undefined ? {} : { ms }),
    request: {
      method: method.toUpperCase(),
      url,
      headers: toHeaders(request['headers']),
      ...('headers' in request ? {} : { hasAllHeaders: false }),
      body: bodyOf(request, 'the body of the request was not recorded'),
    },
    ...(typeof response['status'] === 'number' && response['status'] > 0
      ? {
          response: {
            status: response['status'],
            headers: toLowerHeaders(response['headers']),
            body: bodyOf(response, 'the body was not recorded'),
          },
        }
      : {}),
  };
}

function isHarEntry(own: Loose, request: Loose, response: Loose): boolean {
  return 'startedDateTime' in own || 'content' in response || 'postData' in request || 'httpVersion' in request;
}

function timeOf({ started, startedMs, time }: Loose): number | undefined {
  const given = [startedMs, started, time].find((one) => one !== undefined);
  const ms = typeof given === 'string' ? Date.parse(given) : toAmount(given);
  return ms === undefined || Number.isNaN(ms) ? undefined : ms;
}

// Nothing is said where the key is absent; null and an empty text are no body.
function bodyOf(message: Loose, reason: string): TrafficBody {
  const { body, bodyBase64, cut, status } = message;
  if (typeof bodyBase64 === 'string') return base64Body(bodyBase64);
  if (toAmount(cut) !== undefined && cut !== 0) return { kind: 'unknown', reason: 'the body was cut' };
  if (body === undefined) return isBodiless(message, status) ? NO_BODY : { kind: 'unknown', reason };
  if (body === null) return NO_BODY;
  if (typeof body === 'string') return textBody(body);
  return body instanceof Uint8Array ? bytesBody(body) : textBody(JSON.stringify(body));
}

function isBodiless({ method }: Loose, status: unknown): boolean {
  return status === 204 || ['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(String(method).toUpperCase());
}
