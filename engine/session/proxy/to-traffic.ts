import type { HeaderField, KeptBytes, PassedExchange, TrafficBody, TrafficExchange } from '../../core/model/index.ts';
import { decodeBody } from '../../io/send/decode-body.ts';
import { bytesBody, NO_BODY } from '../../traffic/index.ts';

/** Returns an exchange that a proxy passed on as traffic; the codings of its bodies are undone. */
export async function toTraffic(passed: PassedExchange, origin: string, number: number): Promise<TrafficExchange> {
  const { startedMs, ms, request, response, isFault, broken } = passed;
  return {
    at: `request ${number} through the proxy`,
    startedMs,
    ms,
    request: {
      method: request.method,
      url: `${origin}${request.target}`,
      headers: request.headers,
      hasAllHeaders: true,
      body: await toBody(request.body, request.headers, 'the body of the request is too large to be kept'),
    },
    ...(response === undefined
      ? {}
      : {
          response: {
            status: response.status,
            headers: response.headers.map(([name, value]): HeaderField => [name.toLowerCase(), value]),
            body: await toBody(response.body, response.headers, 'the body is too large to be kept'),
          },
        }),
    ...(broken === undefined ? {} : { foreign: broken }),
    ...(isFault ? { isFault } : {}),
  };
}

async function toBody(
  { bytes, total }: KeptBytes,
  headers: readonly HeaderField[],
  reason: string,
): Promise<TrafficBody> {
  if (total === 0) return NO_BODY;
  if (total > bytes.length) return { kind: 'unknown', reason, bytes: total };
  const codings = headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .flatMap(([, value]) =>
      value
        .toLowerCase()
        .split(',')
        .map((coding) => coding.trim()),
    )
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length === 0) return bytesBody(bytes);
  const decoded = await decodeBody(Buffer.from(bytes), codings, MOST_DECODED_BYTES);
  if (decoded.isCut === true) return { kind: 'unknown', reason, bytes: total };
  if (decoded.isUnread === true)
    return { kind: 'unknown', reason: `the coding ${codings.join(', ')} cannot be undone here`, bytes: total };
  // A body that is not as its label says is judged as what it is.
  return bytesBody(decoded.bytes);
}

const MOST_DECODED_BYTES = 8 * 1024 * 1024;
