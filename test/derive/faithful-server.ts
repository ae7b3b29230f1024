import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import {
  findAnswer,
  type Contract,
  type Json,
  type JsonSchema,
  type Operation,
} from '../../engine/core/model/index.ts';
import { createSample } from '../../engine/io/load/openapi/sample/create-sample.ts';

/** The credential that a faithful server takes. */
export const KEY = 'sk_test_assay-key-0123456789abcdef0123456789abcdef';

/** Credentials that it knows and refuses: one without scopes, and one that is not paid for. */
export const REFUSED_KEYS: Readonly<Record<string, string>> = {
  noScope: 'sk_test_assay-key-without-scopes-89abcdef01234567',
  unpaid: 'sk_test_assay-key-not-paid-for-0123456789abcdef01',
};

/** The most bytes of a body that it reads where a 413 is documented. */
const MOST_BYTES = 1_000_000;

/** What a server does wrong: it changes an answer, knowing what was asked. */
export type Defect = (answer: Answer, asked: Asked) => Answer;

/** An answer before it is written. */
export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a server was asked, and why it answers as it does. */
export interface Asked {
  readonly operation?: Operation;
  readonly method: string;
  readonly why:
    | 'served'
    | 'path'
    | 'method'
    | 'credential'
    | 'media-type'
    | 'json'
    | 'body'
    | 'parameter'
    | 'missing'
    | 'conflict'
    | 'precondition'
    | 'no-condition'
    | 'size'
    | 'scope'
    | 'payment'
    | 'again'
    | 'key-reused';
  readonly body?: Json;
  readonly headers: IncomingMessage['headers'];
  readonly serve: () => Answer;
  /** What it would answer if nothing were wrong. */
  readonly succeed: () => Answer;
  readonly at?: string;
}

/** What a server is made of. */
export interface Faithful {
  readonly contract: Contract;
  readonly guarded: ReadonlySet<string>;
  readonly defect?: Defect;
}

/** Returns a server that does what a document says and keeps what it is given in memory. */
export function createFaithful({ contract, guarded, defect = (answer) => answer }: Faithful): Server {
  const sample = createSample(contract.schemas, 'writeOnly');
  const ajv = new Ajv2020({ strict: false, coerceTypes: false, logger: false, validateSchema: false });
  formats.default(ajv);
  ajv.addSchema({
    $id: 'https://faithful.invalid/',
    components: { schemas: withoutReadOnly(contract.schemas) },
  });
  const compiled = new Map<JsonSchema, ValidateFunction>();
  const fits = (schema: JsonSchema, value: Json): string | undefined => {
    const text = JSON.stringify(withoutReadOnly(schema)).replaceAll(
      '"#/components/',
      '"https://faithful.invalid/#/components/',
    );
    const validate = compiled.get(schema) ?? ajv.compile(JSON.parse(text) as object);
    compiled.set(schema, validate);
    return validate(value)
      ? undefined
      : `${validate.errors?.[0]?.instancePath ?? ''} ${validate.errors?.[0]?.keyword ?? ''}`;
  };
  const stored = new Map<string, Json>();
  const unique = new Set<string>();
  const answered = new Map<string, { readonly body: string; readonly answer: Answer }>();

  const refuse = (operation: Operation | undefined, ...wanted: number[]): Answer => {
    const chosen =
      wanted.find((status) => operation?.responses.some((one) => one.status === status)) ?? wanted[0] ?? 400;
    return answerOf(operation, chosen);
  };
  const answerOf = (operation: Operation | undefined, status: number, own?: Json): Answer => {
    const found = operation === undefined ? undefined : findAnswer(operation, status)?.answer;
    const headers = Object.fromEntries(
      Object.entries(found?.requiredHeaders ?? {}).map(([name, schema]) => [name, asText(sample(schema, name))]),
    );
    const type = found?.mediaTypes?.find((one) => /json/.test(one)) ?? found?.mediaTypes?.[0];
    const mediaType = type?.includes('*') ? 'application/json' : type;
    if (mediaType === undefined) return { status, headers };
    const body = found?.schema === undefined ? 'assay' : (own ?? sample(found.schema, 'body'));
    const isProblem = mediaType.includes('problem+json') && typeof body === 'object' && body !== null;
    return { status, body: isProblem && 'status' in body ? { ...body, status } : body, mediaType, headers };
  };

  return createServer((request, response) => {
    void readBody(request).then((text) => {
      const asked = decide(request, text);
      write(response, defect(asked.serve(), asked));
    });
  });

  function decide(request: IncomingMessage, text: string): Asked {
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '/', 'http://faithful.invalid');
    const fitting = contract.operations.filter((one) => match(one.path, url.pathname) !== undefined);
    const operation =
      fitting.find((one) => one.method === method && !one.path.includes('{')) ??
      fitting.find((one) => one.method === method);
    const base = {
      method,
      headers,
      ...(operation === undefined ? {} : { operation }),
      succeed: () => answerOf(operation, successOf(operation)),
    };
    const no = (why: Asked['why'], serve: () => Answer, at = ''): Asked => ({ ...base, why, serve, at });
    if (operation === undefined) {
      const allow = fitting.map((one) => one.method).join(', ');
      if (fitting.length > 0) return no('method', () => ({ ...refuse(fitting[0], 405), headers: { Allow: allow } }));
      return no('path', () => refuse(undefined, 404));
    }
    const credentials = JSON.stringify([headers, request.url]);
    if (guarded.has(operation.id) && ![KEY, ...Object.values(REFUSED_KEYS)].some((key) => credentials.includes(key))) {
      return no('credential', () => refuse(operation, 401));
    }
    if (credentials.includes(REFUSED_KEYS['unpaid'] ?? '') && documents(operation, 402))
      return no('payment', () => refuse(operation, 402));
    if (credentials.includes(REFUSED_KEYS['noScope'] ?? '') && documents(operation, 403))
      return no('scope', () => refuse(operation, 403));
    if (documents(operation, 413) && text.length > MOST_BYTES) return no('size', () => refuse(operation, 413));
    const isConditional = ['if-match', 'if-unmodified-since'].some((name) => headers[name] !== undefined);
    if (documents(operation, 428) && !isConditional) return no('no-condition', () => refuse(operation, 428));
    const parameters = match(operation.path, url.pathname) ?? {};
    const cookies = new URLSearchParams((headers.cookie ?? '').replaceAll('; ', '&'));
    for (const { name, in: place, required, schema } of operation.parameters) {
      const sources = {
        path: parameters[name],
        query: url.searchParams.get(name) ?? undefined,
        header: headers[name.toLowerCase()],
        cookie: cookies.get(name) ?? undefined,
      };
      const value = sources[place];
      const at = `${place}/${name}`;
      if (value === undefined) {
        if (required) return no('parameter', () => refuse(operation, 422, 400, 428), at);
        continue;
      }
      const readings = [String(value), Number(value), value === 'true', String(value).split(',')] as readonly Json[];
      const isKept = readings.some(
        (reading) => !Number.isNaN(reading) && fits(schema, reading) === undefined && isReading(reading, value),
      );
      if (!isKept)
        return no(
          'parameter',
          () => (place === 'path' ? refuse(operation, 422, 400, 404) : refuse(operation, 422, 400)),
          at,
        );
    }
    const { requestBody } = operation;
    let body: Json | undefined;
    if (requestBody !== undefined && (text !== '' || requestBody.required)) {
      const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
      const types = requestBody.mediaTypes ?? [requestBody.mediaType];
      if (!types.some((one) => one === type || one.split(';')[0] === type || /\*/.test(one)))
        return no('media-type', () => refuse(operation, 415, 400, 422));
      if (/json/.test(type)) {
        try {
          body = JSON.parse(text) as Json;
        } catch {
          return no('json', () => refuse(operation, 400, 422));
        }
        const wrong = fits(requestBody.schema, body);
        if (wrong !== undefined) return no('body', () => refuse(operation, 422, 400), wrong);
      }
    }
    return serve(operation, url.pathname, body, base);
  }

  function serve(
    operation: Operation,
    path: string,
    body: Json | undefined,
    base: Omit<Asked, 'why' | 'serve'>,
  ): Asked {
    const success =
      operation.responses.map(({ status }) => status).find((status) => status >= 200 && status < 300) ?? 200;
    const ends = (why: Asked['why'], serveIt: () => Answer): Asked => ({
      ...base,
      why,
      serve: serveIt,
      ...(body === undefined ? {} : { body }),
    });
    const collection = path.replace(/\/[^/]+$/, '');
    const hasCreator = contract.operations.some(
      (one) => one.method === 'POST' && match(one.path, collection) !== undefined,
    );
    const isItem = /\}$/.test(operation.path) && hasCreator;
    if (isItem && !stored.has(path) && findAnswer(operation, 404) !== undefined)
      return ends('missing', () => refuse(operation, 404));
    const ifMatch = base.headers['if-match'] ?? '';
    const unmodified = Date.parse(base.headers['if-unmodified-since'] ?? '');
    if (documents(operation, 412) && (ifMatch.includes('no-such') || unmodified < STARTED))
      return ends('precondition', () => refuse(operation, 412));
    const idempotencyKey = base.headers['idempotency-key'];
    if (idempotencyKey !== undefined) {
      const name = `${base.method} ${path} ${String(idempotencyKey)}`;
      const text = JSON.stringify(body);
      const before = answered.get(name);
      if (before === undefined) {
        const answer = create();
        answered.set(name, { body: text, answer });
        return ends('served', () => answer);
      }
      if (before.body === text) return ends('again', () => before.answer);
      return ends('key-reused', () => refuse(operation, 409, 422));
    }
    const fingerprint = `${path} ${JSON.stringify(body)}`;
    if (operation.method === 'POST' && documents(operation, 409) && unique.has(fingerprint))
      return ends('conflict', () => refuse(operation, 409));
    return ends('served', create);

    function create(): Answer {
      const answer = answerOf(operation, success);
      if (operation.method === 'DELETE') stored.delete(path);
      if (operation.method !== 'POST' || typeof answer.body !== 'object' || answer.body === null) return answer;
      unique.add(`${path} ${JSON.stringify(body)}`);
      const id = Object.entries(answer.body as Readonly<Record<string, Json>>).find(([name]) =>
        /^(?:id|.*_?id)$/i.test(name),
      );
      if (id === undefined) return answer;
      const made =
        typeof id[1] === 'number'
          ? stored.size + 1000
          : /^[0-9a-f-]{36}$/.test(asText(id[1]))
            ? `3f2504e0-4f89-41d3-9a0c-${String(stored.size).padStart(12, '0')}`
            : `made${stored.size}`;
      stored.set(`${path}/${made}`, body ?? null);
      return { ...answer, body: { ...(answer.body as object), [id[0]]: made } };
    }
  }
}

const STARTED = Date.parse('2020-01-01T00:00:00Z');

function documents({ responses }: Operation, status: number): boolean {
  return responses.some((one) => one.status === status);
}

function successOf(operation: Operation | undefined): number {
  return operation?.responses.map(({ status }) => status).find((status) => status >= 200 && status < 300) ?? 200;
}

function isReading(reading: Json, value: unknown): boolean {
  if (typeof reading === 'number') return String(reading) === String(value);
  if (typeof reading === 'boolean') return value === 'true' || value === 'false';
  return true;
}

function match(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const value = decodeURIComponent(given[index] ?? '');
    if (name === undefined ? part !== value : value === '') return undefined;
    if (name !== undefined) found[name] = value;
  }
  return found;
}

// What only answers hold need not be sent.
function withoutReadOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReadOnly);
  if (typeof value !== 'object' || value === null) return value;
  const stripped = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutReadOnly(inner)]));
  const { properties, required } = value as { properties?: Record<string, { readOnly?: boolean }>; required?: unknown };
  if (properties === undefined || !Array.isArray(required)) return stripped;
  return { ...stripped, required: required.filter((name) => properties[String(name)]?.readOnly !== true) };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function write(response: ServerResponse, { status, body, mediaType, headers = {} }: Answer): void {
  const type = body === undefined || mediaType === undefined ? {} : { 'Content-Type': mediaType };
  response.writeHead(status, { ...headers, ...type });
  response.end(
    body === undefined || mediaType === undefined
      ? ''
      : /json/.test(mediaType)
        ? JSON.stringify(body)
        : asText(body ?? ''),
  );
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
