import { openContract } from '../../engine/session/open-contract.ts';
import type { Contract, TrafficExchange } from '../../engine/core/model/index.ts';
import { fromLoose } from '../../engine/traffic/index.ts';

/** The built-in contract. */
export const contract: Contract = await openContract(process.cwd());

/** Where the API of these exchanges is. */
export const API: string = 'https://staging.example.com/api/integrations';

/** A key as the API gives them; it is made up. */
export const KEY: string = `sk_test_${'0123456789abcdef'.repeat(4)}`;

/** What a test changes of an exchange. */
export interface Noted {
  readonly method?: string;
  readonly path?: string;
  readonly url?: string;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status?: number;
  readonly answer?: unknown;
  readonly answerHeaders?: Readonly<Record<string, string>>;
  readonly startedMs?: number;
  readonly ms?: number;
}

/** An exchange as somebody would note it down: a list of subscriptions, unless another is given. */
export function note(noted: Noted = {}): unknown {
  const {
    method = 'GET',
    path = '/webhooks/subscriptions',
    url = API + path,
    key = KEY,
    headers = {},
    status = 200,
  } = noted;
  const { answer = [], answerHeaders = {}, startedMs, ms = 10 } = noted;
  const isJson = 'body' in noted && !('content-type' in headers);
  return {
    ...(startedMs === undefined ? {} : { startedMs }),
    ms,
    request: {
      method,
      url,
      headers: {
        ...(key === null ? {} : { 'X-API-Key': key }),
        ...(isJson ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...('body' in noted ? { body: noted.body } : {}),
    },
    response: {
      status,
      headers: { 'content-type': 'application/json', ...answerHeaders },
      ...('answer' in noted && noted.answer === undefined ? {} : { body: answer }),
    },
  };
}

/** The same, as it is judged. */
export function exchange(noted: Noted = {}): TrafficExchange {
  const read = fromLoose(note(noted), 'a test');
  if (read === undefined) throw new TypeError('The exchange was not read.');
  return read;
}

/** The answer of a domain error. */
export const domain: { readonly detail: string } = { detail: 'Not this time' };

/** The answer of a request that is not valid. */
export const invalid: object = { error: 'validation_error', message: 'Not valid', fields: [] };

/** The id of a submission that may exist. */
export const ID = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';

/** A read of a submission that is not there. */
export const missing: Noted = { path: `/submissions/${ID}`, status: 404, answer: domain };
