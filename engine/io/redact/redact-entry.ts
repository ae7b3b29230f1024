import type { Entry, HeaderField, RecordedExchange } from '../../core/model/index.ts';
import type { Redactor } from './redactor.ts';

/** Returns an entry without secrets; what its answers show of new ones is made known first. */
export function redactEntry(entry: Entry, redactor: Redactor): Entry {
  for (const { response } of entry.exchanges) {
    if (response?.body !== undefined) redactor.learn(response.body);
    for (const [name, value] of response?.headers ?? [])
      if (name === 'set-cookie') redactor.learn(`set-cookie: ${value}`);
  }
  return redactor.redact({ ...entry, exchanges: entry.exchanges.map(hideLogins) });
}

function hideLogins(exchange: RecordedExchange): RecordedExchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: { ...request, headers: withoutCookies(request.headers) },
    ...(response === undefined ? {} : { response: { ...response, headers: withoutCookies(response.headers) } }),
  };
}

const COOKIES: ReadonlySet<string> = new Set([
  'set-cookie',
  'set-cookie2',
  'cookie',
  'authorization',
  'proxy-authorization',
]);

function withoutCookies(headers: readonly HeaderField[]): readonly HeaderField[] {
  return headers.map(([name, value]): HeaderField => [
    name,
    COOKIES.has(name.toLowerCase()) ? '[not recorded]' : value,
  ]);
}
