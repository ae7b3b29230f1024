import type { IncomingMessage, ServerResponse } from 'node:http';
import { NOBODY, type Call } from './call.ts';
import { createLimiter, type LedgerLimit } from './limiter.ts';
import { listOperations, type Operation } from './operations.ts';
import { problem, type ProblemName } from './problems.ts';
import { json, type LedgerContext, type LedgerReply } from './reply.ts';
import { createStore, type Store } from './store.ts';
import { holderOf, TOKENS, type Holder } from './tokens.ts';

/** What of a ledger may be otherwise; without anything it is faithful. */
export interface LedgerOptions {
  readonly now?: () => number;
  readonly limit?: LedgerLimit;
  /** Whether a token counts in one bucket whatever it asks for. */
  readonly isOneBucket?: boolean;
  /** Who a token is of, in place of what is right. */
  readonly holderOf?: (authorization: string | undefined) => Holder | undefined;
  /** Points at which it refuses nothing. */
  readonly skips?: readonly ProblemName[];
  /** Alters a reply. */
  readonly tamper?: (reply: LedgerReply, context: LedgerContext) => LedgerReply;
  /** Told of each call before it is answered; may change what is kept. */
  readonly before?: (store: Store, context: Omit<LedgerContext, 'label'>) => void;
}

/** The ledger, in memory. */
export interface Ledger {
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  readonly keys: typeof TOKENS;
}

const BASE = '/ledger/v1';
const MOST_BYTES = 65_536;

/** Makes a ledger with a memory of its own. */
export function createLedger(options: LedgerOptions = {}): Ledger {
  const { now = Date.now, limit = { requests: 400, windowMs: 2000 }, tamper = same } = options;
  const store = createStore();
  const operations = listOperations(createLimiter(limit, now), options.isOneBucket === true);
  const answer = async (request: IncomingMessage): Promise<LedgerReply> => {
    const { method = '', url = '' } = request;
    const { pathname, searchParams } = new URL(url, 'http://ledger');
    const headers = Object.fromEntries(
      Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(', ')]),
    );
    const text = await readText(request);
    if (pathname.startsWith('/__arrange/')) return arrange(store, pathname.slice('/__arrange/'.length));
    const path = pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : '';
    const fitting = operations.flatMap((operation) => {
      const parameters = matchPath(operation.template, path);
      return parameters === undefined ? [] : [{ operation, parameters }];
    });
    const found = fitting.find(({ operation }) => operation.method === method);
    const context = { method, path: pathname, headers, ...(found && { operation: found.operation.id }) };
    options.before?.(store, context);
    if (found === undefined) {
      const label: ProblemName = fitting.length > 0 ? 'method-not-allowed' : 'not-found';
      const allow = fitting.map(({ operation }) => operation.method).join(', ');
      return tamper(problem(label, fitting.length > 0 ? { Allow: allow } : {}), { ...context, label });
    }
    const { operation, parameters } = found;
    const call: Call = {
      ...{ method, path: pathname, query: searchParams, headers, text, parameters, store, now },
      holderOf: options.holderOf ?? holderOf,
      ...{ holder: NOBODY, body: undefined, account: undefined },
    };
    const [label, reply] = perform(operation, call, options.skips ?? []);
    return tamper(reply, { ...context, label });
  };
  return {
    keys: TOKENS,
    listener: (request, response) => {
      answer(request).then(
        (reply) => {
          write(response, reply, now);
        },
        () => request.socket.destroy(),
      );
    },
  };
}

function same(reply: LedgerReply): LedgerReply {
  return reply;
}

function perform(
  { points, perform: act }: Operation,
  call: Call,
  skips: readonly ProblemName[],
): readonly [label: string, reply: LedgerReply] {
  for (const { name, refuse } of points) {
    const refused = refuse(call);
    if (refused !== undefined && !skips.includes(name)) return [name, refused];
  }
  return ['ok', act(call)];
}

function matchPath(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')];
  const fits =
    wanted.length === given.length && wanted.every((part, at) => part === given[at] || isParameter(part, given[at]));
  if (!fits) return undefined;
  const pairs = wanted.flatMap((part, at) =>
    part.startsWith('{') ? [[part.slice(1, -1), decode(given[at])] as const] : [],
  );
  return Object.fromEntries(pairs);
}

function isParameter(part: string, given = ''): boolean {
  return part.startsWith('{') && given !== '';
}

function decode(segment = ''): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

// What only the owner of the ledger can bring about.
function arrange(store: Store, name: string): LedgerReply {
  if (name !== 'maintenance' && name !== 'restore') return problem('not-found');
  store.isMaintained = name === 'maintenance';
  return json(200, {});
}

function readText(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= MOST_BYTES) chunks.push(chunk);
    });
    request.on('end', () => {
      resolve(size > MOST_BYTES ? undefined : Buffer.concat(chunks).toString());
    });
    request.on('close', () => {
      reject(new Error('The request ended early.'));
    });
  });
}

function write(response: ServerResponse, { status, headers, body }: LedgerReply, now: () => number): void {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const length = status === 204 ? {} : { 'Content-Length': String(Buffer.byteLength(text)) };
  const all = { Date: new Date(now()).toUTCString(), ...headers, ...length };
  response.writeHead(status, Object.entries(all).flat());
  response.end(Buffer.from(text));
}
