import {
  keyHeaderOf,
  parseUrl,
  type Contract,
  type ExamClause,
  type Finding,
  type RecordedExchange,
  type TrafficExchange,
} from '../../core/model/index.ts';
import { isNamed } from '../is-named.ts';
import { isSanitised } from '../judge/is-sanitised.ts';
import type { AskedOfClients } from './asked-of-clients.ts';
import { createBoundedMap } from './bounded-map.ts';

/** What was seen of keys at other origins. */
export interface KeysAway {
  readonly clause: ExamClause;
  /** Requests to another origin. */
  readonly requests: number;
  readonly away: readonly { readonly shown: RecordedExchange; readonly finding: Finding; readonly operation: string }[];
}

/** Watches whether keys of the API go to other origins. */
export interface WatchKeys {
  /** A request to an operation of the API, or to none of them. */
  readonly atApi: (exchange: TrafficExchange, operation?: string) => void;
  readonly elsewhere: (exchange: TrafficExchange) => void;
  readonly conclude: () => readonly KeysAway[];
}

/** Makes the watch; a key is one of the API's once a request to the API has it, wherever it was seen before. */
export function watchKeys(
  contract: Contract,
  asked: AskedOfClients,
  record: (exchange: TrafficExchange) => RecordedExchange,
): WatchKeys {
  const header = keyHeaderOf(contract).toLowerCase();
  const keys = createBoundedMap<string>(MOST_KEYS);
  const redirects = createBoundedMap<true>(MOST_REDIRECTS);
  const seen = new Map<ExamClause, { requests: number; away: Away[] }>();
  const noteRedirect = ({ request, response }: TrafficExchange): void => {
    const location = response?.headers.find(([name]) => name === 'location')?.[1];
    const led = location === undefined ? undefined : parseUrl(location, request.url);
    if (led !== undefined) redirects.set(led.href, true);
  };
  return {
    atApi: (exchange, operation = '') => {
      noteRedirect(exchange);
      keysOf(exchange, header).forEach((key) => {
        keys.set(key, operation);
      });
    },
    elsewhere: (exchange) => {
      const isRedirected = redirects.get(exchange.request.url) !== undefined;
      const clause = isRedirected ? asked.keyKeptOnRedirect : asked.keyKept;
      if (clause === undefined) return;
      const own = seen.get(clause) ?? { requests: 0, away: [] };
      seen.set(clause, own);
      own.requests += 1;
      if (own.away.length >= MOST_SHOWN) return;
      const places = placesOf(exchange, header, keys);
      own.away.push(...places.map((place) => ({ shown: record(exchange), ...place })));
    },
    conclude: () =>
      [...seen].map(([clause, { requests, away }]) => ({
        clause,
        requests,
        away: away.flatMap(({ key, shown, place }) => {
          const operation = keys.get(key);
          return operation === undefined ? [] : [{ shown, finding: toFinding(clause, place), operation }];
        }),
      })),
  };
}

interface Away {
  readonly shown: RecordedExchange;
  readonly key: string;
  readonly place: string;
}

const MOST_KEYS = 10_000;
const MOST_REDIRECTS = 1000;
const MOST_SHOWN = 50;

function toFinding({ id, level }: ExamClause, place: string): Finding {
  return {
    check: 'keyKept',
    clause: id,
    level,
    at: `${place} at the other origin`,
    expected: 'no key',
    received: 'the key',
  };
}

function keysOf({ request }: TrafficExchange, header: string): readonly string[] {
  const keys: string[] = [];
  for (const field of request.headers) {
    if (!isNamed(field, header)) continue;
    const [, value] = field;
    if (value.length < LEAST || value.startsWith('[') || isSanitised(value)) continue;
    keys.push(value);
  }
  return keys;
}

// A shorter one is found by chance.
const LEAST = 8;

// The header of the key may have one that the API gets later; any other place one that it got already.
function placesOf(
  { request }: TrafficExchange,
  header: string,
  keys: { readonly get: (key: string) => string | undefined },
): readonly { readonly key: string; readonly place: string }[] {
  return request.headers.flatMap(([name, value]) => {
    const bare = value.replace(/^[\w-]+\s+/, '');
    const isKey = name.toLowerCase() === header || keys.get(value) !== undefined || keys.get(bare) !== undefined;
    return isKey ? [{ key: keys.get(bare) === undefined ? value : bare, place: `header ${name.toLowerCase()}` }] : [];
  });
}
