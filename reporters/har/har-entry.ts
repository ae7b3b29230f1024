import type {
  HeaderField,
  RecordedExchange,
  RecordedRequest,
  RecordedResponse,
} from '../../engine/core/model/index.ts';
import { harUrl } from './har-url.ts';

/** The HAR entry of an exchange of a case. */
export function makeHarEntry(
  { role, request, response, failure, started }: RecordedExchange,
  page: { readonly id: string; readonly started: string },
): object {
  const ms = response?.ms ?? 0;
  return {
    pageref: page.id,
    startedDateTime: started ?? page.started,
    time: ms,
    request: makeRequest(request),
    response: response === undefined ? noResponse(failure?.kind) : makeResponse(response),
    cache: {},
    timings: { send: 0, wait: ms, receive: 0 },
    comment: failure === undefined ? role : `${role}; ${failure.kind}: ${failure.message}`,
  };
}

const HTTP = 'HTTP/1.1';

function makeRequest({ method, url, headers, body }: RecordedRequest): object {
  const address = harUrl(url);
  return {
    method,
    url: address.href,
    httpVersion: HTTP,
    cookies: [],
    headers: headers.map(toField),
    queryString: address.query.map(toField),
    ...(body === undefined ? {} : { postData: { mimeType: mediaType(headers), text: body } }),
    headersSize: -1,
    bodySize: -1,
  };
}

function makeResponse({ status, headers, body = '', cut = 0 }: RecordedResponse): object {
  return {
    status,
    statusText: '',
    httpVersion: HTTP,
    cookies: [],
    headers: headers.map(toField),
    content: {
      size: Buffer.byteLength(body) + cut,
      mimeType: mediaType(headers),
      text: body,
      ...(cut > 0 ? { comment: `${cut} bytes were not recorded` } : {}),
    },
    redirectURL: headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '',
    headersSize: -1,
    bodySize: -1,
  };
}

// As browsers write a request that was not answered.
function noResponse(kind = 'no answer was recorded'): object {
  return {
    status: 0,
    statusText: '',
    httpVersion: '',
    cookies: [],
    headers: [],
    content: { size: 0, mimeType: 'x-unknown' },
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
    _error: kind,
  };
}

function toField([name, value]: HeaderField): object {
  return { name, value };
}

function mediaType(headers: readonly HeaderField[]): string {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'x-unknown';
}
