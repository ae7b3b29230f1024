import type { LedgerOptions } from './create-ledger.ts';
import { holderOf } from './tokens.ts';
import type { LedgerReply } from './reply.ts';

/** Ledgers that conform in other ways, by what they do: nothing may be held against them. */
export const ledgerVariants: Readonly<Record<string, LedgerOptions>> = {
  'as it is': {},
  'more methods in Allow': {
    tamper: (reply) => change(reply, 'Allow', (allow) => `${allow}, HEAD, OPTIONS`),
  },
  'methods without blanks': { tamper: (reply) => change(reply, 'Allow', (allow) => allow.replaceAll(' ', '')) },
  'a challenge with other words': {
    tamper: (reply) => change(reply, 'WWW-Authenticate', (value) => value.replace('realm="ledger"', 'realm="a, b"')),
  },
  'the scheme in lower case': {
    holderOf: (authorization) => holderOf(authorization?.replace(/^bearer/i, 'Bearer')),
  },
  'details in every problem': {
    tamper: (reply) =>
      reply.status < 400 || typeof reply.body !== 'object'
        ? reply
        : { ...reply, body: { ...reply.body, detail: 'See the documentation.', instance: '/problems/1' } },
  },
  'a charset behind the media type': {
    tamper: (reply) => change(reply, 'Content-Type', (type) => `${type}; charset=utf-8`),
  },
  'a narrow limit': { limit: { requests: 40, windowMs: 2000 } },
  'a date of an obsolete form': {
    tamper: (reply) => change(reply, 'Retry-After', toObsolete),
  },
};

function change(reply: LedgerReply, name: string, edit: (value: string) => string): LedgerReply {
  const value = reply.headers[name];
  return value === undefined ? reply : { ...reply, headers: { ...reply.headers, [name]: edit(value) } };
}

// RFC 9110, section 5.6.7: the form of RFC 850.
function toObsolete(date: string): string {
  const [, day = 0, month = '', year = '', time = ''] = /, (\d\d) (\w{3}) (\d{4}) ([\d:]+)/.exec(date) ?? [];
  const weekday = new Date(date).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
  return `${weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`;
}
