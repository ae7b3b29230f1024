import { fill, type Scope } from '../expression/index.ts';
import type { Contract, HeaderField, Json, Operation, Probe, ProbeBody, Profile, SendSpec } from '../model/index.ts';
import { keyLabelOf } from '../plan/needs.ts';
import type { Random } from '../random/index.ts';
import { findOperation } from './find-operation.ts';
import { headersOf, queryOf } from './credential-fields.ts';
import { encodeMultipart } from './multipart.ts';
import { placeKey } from './place-key.ts';

/** What a probe is built with. */
export interface ProbeContext {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly scope: Scope;
  readonly random: Random;
}

/** Returns the request that a send describes, with every expression filled in; throws `Unresolved`. */
export function buildProbe(operation: Operation, send: SendSpec, context: ProbeContext): Probe {
  const request = requestOf(operation, send, context);
  const credentials = placeKey(operation, send, context);
  const fields = Object.entries(send.headers ?? {}).map(([name, value]): HeaderField => [name, text(value, context)]);
  return {
    operation: operationOf(operation, send, request, context),
    method: request.method,
    target: withQuery(request.target, queryOf(credentials)),
    headers: [...headersOf(credentials), ...request.headers, ...fields],
    ...(request.body === undefined ? {} : { body: request.body }),
    key: keyLabelOf(send),
    ...(credentials.length === 0 ? {} : { credentials }),
  };
}

// What the owner names may be another operation than the one that the case is of, and its answer is that one's.
function operationOf(
  { id }: Operation,
  { request: named }: SendSpec,
  { method, target }: Request,
  { contract }: ProbeContext,
): string {
  return named === undefined ? id : (findOperation(contract, method, target)?.id ?? id);
}

interface Request {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly HeaderField[];
  readonly body?: ProbeBody;
}

function requestOf(operation: Operation, send: SendSpec, context: ProbeContext): Request {
  if (send.request !== undefined) return ownersRequest(send.request, operation, context);
  return { method: operation.method, target: targetOf(operation, send, context), ...bodyOf(operation, send, context) };
}

function ownersRequest(expression: string, operation: Operation, context: ProbeContext): Request {
  const given = fill(expression, context.scope) as Readonly<Record<string, Json>>; // an object by the arrangement's schema
  const path = typeof given['path'] === 'string' ? given['path'] : operation.path;
  const { basePath } = context.contract;
  const method = typeof given['method'] === 'string' ? given['method'].toUpperCase() : operation.method;
  const target = path.startsWith(`${basePath}/`) ? path : `${basePath}${path}`;
  const body = given['body'];
  return body === undefined ? { method, target, headers: [] } : { method, target, ...jsonBody(body, undefined) };
}

function targetOf(operation: Operation, send: SendSpec, context: ProbeContext): string {
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(text(send.path?.[name] ?? '', context)),
  );
  const query = Object.entries(send.query ?? {}).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(text(value, context))}`,
  );
  return `${path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

function withQuery(target: string, parameters: readonly string[]): string {
  if (parameters.length === 0) return target;
  return `${target}${target.includes('?') ? '&' : '?'}${parameters.join('&')}`;
}

function bodyOf(operation: Operation, send: SendSpec, context: ProbeContext): Pick<Request, 'headers' | 'body'> {
  if (send.raw !== undefined) {
    const mediaType = send.mediaType ?? operation.requestBody?.mediaType ?? 'application/json';
    return { headers: [['Content-Type', mediaType]], body: { kind: 'text', text: text(send.raw, context) } };
  }
  if (send.file !== undefined) return fileBody(send, context);
  if (send.body === undefined)
    return { headers: send.mediaType === undefined ? [] : [['Content-Type', send.mediaType]] };
  return jsonBody(fill(send.body, context.scope), send.mediaType);
}

function fileBody(send: SendSpec, context: ProbeContext): Pick<Request, 'headers' | 'body'> {
  const file = send.file;
  const fixture = context.contract.fixtures[file?.fixture ?? ''];
  if (file === undefined || fixture === undefined) return { headers: [] };
  // A target may derive the blob path from the name alone, so that two uploads of one name are one blob.
  const name = text(file.name ?? `{$fresh.id}${endingOf(fixture.filename)}`, context);
  const { mediaType, body } = encodeMultipart({ ...file, name }, fixture, `assay-${context.random.hex(24)}`);
  return { headers: [['Content-Type', send.mediaType ?? mediaType]], body };
}

function endingOf(filename: string): string {
  return /\.[^.]*$/.exec(filename)?.[0] ?? '';
}

function jsonBody(body: Json, mediaType: string | undefined): Pick<Request, 'headers' | 'body'> {
  return {
    headers: [['Content-Type', mediaType ?? 'application/json']],
    body: { kind: 'text', text: JSON.stringify(body) },
  };
}

function text(value: Json, context: ProbeContext): string {
  const filled = fill(value, context.scope);
  return typeof filled === 'string' ? filled : JSON.stringify(filled);
}
