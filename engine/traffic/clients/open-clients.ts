import {
  keyHeaderOf,
  type Contract,
  type ExamCheckName,
  type ExamClause,
  type Finding,
  type RecordedExchange,
  type TrafficExchange,
  type TrafficRequest,
  type TrafficResponse,
} from '../../core/model/index.ts';
import { canonicalBody } from '../../exam/index.ts';
import { isNamed } from '../is-named.ts';
import { isSanitised } from '../judge/is-sanitised.ts';
import type { Judged } from '../judge/judged.ts';
import type { Act, Seen, Watch } from './act.ts';
import type { AskedOfClients } from './asked-of-clients.ts';
import { createBoundedMap } from './bounded-map.ts';
import { fingerprint } from './fingerprint.ts';
import { watchPace } from './watch-pace.ts';
import { watchRetries } from './watch-retries.ts';

/** What a client did that a clause speaks of. */
export interface ClientConduct {
  readonly clause: ExamClause;
  /** How often it came about. */
  times: number;
  departed: number;
  /** The first departure, with the exchange that shows it. */
  first?: { readonly finding: Finding; readonly shown: RecordedExchange };
  /** That of the first departure, or of what came about first. */
  operation: string;
}

/** Who sent requests to the API with one key and one user agent. */
export interface TrafficClient {
  readonly id: string;
  readonly userAgent: string;
  exchanges: number;
  readonly conduct: Map<string, ClientConduct>;
  readonly watches: readonly Watch[];
}

/** Watches what clients do. */
export interface WatchClients {
  readonly take: (exchange: TrafficExchange, judged: Pick<Judged, 'operation'>) => void;
  readonly list: () => readonly TrafficClient[];
}

/**
 * Makes the watch of clients. Several processes may share a key and a user agent, so that what one of them seems to do
 * is advised at the most, unless the traffic is said to be of one client.
 */
export function openClients(
  contract: Contract,
  asked: AskedOfClients,
  { isOneClient, record }: ClientOptions,
): WatchClients {
  const header = keyHeaderOf(contract).toLowerCase();
  const clients = createBoundedMap<TrafficClient>(MOST_CLIENTS);
  let latest:
    { readonly key: string | undefined; readonly userAgent: string; readonly client: TrafficClient } | undefined;
  return {
    take: (exchange, { operation }) => {
      if (exchange.isProbe === true) return;
      const client = findClient(exchange);
      client.exchanges += 1;
      const act = toAct(exchange, operation);
      if (act === undefined) return;
      for (const watch of client.watches) for (const seen of watch(act)) note(client, seen);
    },
    list: () => [...clients.values()],
  };

  function findClient({ request }: TrafficExchange): TrafficClient {
    const [key, userAgent = 'no user agent'] = [valueOf(request, header), valueOf(request, 'user-agent')];
    // Most requests are of the client that sent the one before.
    if (latest !== undefined && latest.key === key && latest.userAgent === userAgent) return latest.client;
    const client = findByName(key, userAgent);
    latest = { key, userAgent, client };
    return client;
  }

  function findByName(key: string | undefined, userAgent: string): TrafficClient {
    const id = fingerprint(`${key === undefined || isSanitised(key) ? '' : key}\n${userAgent}`);
    const known = clients.get(id);
    if (known !== undefined) return known;
    const watches = [watchRetries(contract, asked), watchPace(asked)];
    const client: TrafficClient = { id, userAgent: userAgent.slice(0, 120), exchanges: 0, conduct: new Map(), watches };
    clients.set(id, client);
    return client;
  }

  function note(client: TrafficClient, { clause, check, departure, act }: Seen): void {
    const known = client.conduct.get(clause.id);
    const conduct = known ?? { clause, times: 0, departed: 0, operation: act.operation.id };
    client.conduct.set(clause.id, conduct);
    conduct.times += 1;
    if (departure === undefined) return;
    conduct.departed += 1;
    if (conduct.first !== undefined) return;
    const finding = toFinding(clause, check, departure, isOneClient ? clause.level : 'advised');
    conduct.first = { finding, shown: record(act.exchange, act.operation.id) };
    conduct.operation = act.operation.id;
  }
}

const MOST_CLIENTS = 500;

function valueOf({ headers }: TrafficRequest, wanted: string): string | undefined {
  return headers.find((field) => isNamed(field, wanted))?.[1];
}

/** How clients are watched. */
export interface ClientOptions {
  readonly isOneClient: boolean;
  /** Makes of an exchange what is shown of it. */
  readonly record: (exchange: TrafficExchange, operation: string) => RecordedExchange;
}

// Without a time nothing is told of what came before what, and a body that is not known is no other one's.
function toAct(exchange: TrafficExchange, operation: Judged['operation']): Act | undefined {
  const { request, response, startedMs, ms, foreign } = exchange;
  if (startedMs === undefined || foreign !== undefined) return undefined;
  const { method, url, body } = request;
  const text =
    body.kind === 'text' ? canonicalBody(body.text) : body.kind === 'unknown' ? `unknown ${exchange.at}` : '';
  const isAnswered = response !== undefined && ms !== undefined;
  return {
    exchange,
    operation,
    startedMs,
    ...(isAnswered ? { endedMs: startedMs + ms, status: response.status, ...waitOf(response) } : {}),
    sameAs: `${method} ${url}\n${text.length > LONGEST ? `${fingerprint(text)} ${text.length}` : text}`,
    likeAs: `${method} ${url.split('?')[0] ?? ''}`,
  };
}

const LONGEST = 256;

function waitOf({ headers }: TrafficResponse): Pick<Act, 'retryAfter'> {
  const value = headers.find(([name]) => name === 'retry-after')?.[1];
  return value !== undefined && /^\d+$/.test(value) ? { retryAfter: Number(value) } : {};
}

function toFinding(
  { id }: ExamClause,
  check: ExamCheckName,
  { at, expected, received }: NonNullable<Seen['departure']>,
  level: Finding['level'],
): Finding {
  return { check, clause: id, level, at, expected, received };
}
