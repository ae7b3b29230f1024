import type { Entry, HeaderField, RecordedExchange } from '../../core/model/index.ts';
import { isSuspect } from './patterns.ts';
import type { Redactor } from './redactor.ts';

/** An entry without secrets, and its JSON. */
export interface RedactedEntry {
  readonly entry: Entry;
  readonly json: string;
}

/** Returns an entry without secrets; what its answers show of new ones is made known first. */
export function redactEntry(entry: Entry, redactor: Redactor): RedactedEntry {
  // Nearly every entry shows none, which its JSON tells at once.
  const json = JSON.stringify(entry);
  if (!isSuspect(json) && redactor.isPlain(json)) return { entry, json };
  for (const { response } of entry.exchanges) {
    if (response?.body !== undefined) redactor.learn(response.body);
    for (const [name, value] of response?.headers ?? [])
      if (name === 'set-cookie') redactor.learn(`set-cookie: ${value}`);
  }
  const redacted = redactor.redact({ ...entry, exchanges: entry.exchanges.map(hideLogins) });
  return { entry: redacted, json: JSON.stringify(redacted) };
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
    COOKIES.has(name.toLowerCase()) && !isNamed(value) ? '[not recorded]' : value,
  ]);
}

// What was sent for a key is recorded by its name.
function isNamed(value: string): boolean {
  return /^(?:[\w!#$%&'*+.^`|~-]+[ =])?\[[^\]]+\](?:; [\w!#$%&'*+.^`|~-]+=\[[^\]]+\])*$/.test(value);
}
