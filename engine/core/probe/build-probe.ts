import { fill, withPointer, type Scope } from '../expression/index.ts';
import {
  writeInPath,
  writeInQuery,
  type Contract,
  type HeaderField,
  type Json,
  type JsonObject,
  type Operation,
  type Parameter,
  type Probe,
  type ProbeBody,
  type Profile,
  type SendSpec,
} from '../model/index.ts';
import { keyLabelOf } from '../plan/needs.ts';
import type { Random } from '../random/index.ts';
import { FILLING, fillUp } from './fill-up.ts';
import { formEncoder } from './form-body.ts';
import { partsOf } from './parts-of.ts';
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
  const fields = Object.entries(send.headers ?? {}).flatMap(([name, value]): readonly HeaderField[] =>
    value === null ? [] : [[name, text(value, context)]],
  );
  return {
    operation: operationOf(operation, send, request, context),
    method: request.method,
    target: withQuery(request.target, queryOf(credentials)),
    headers: joinCookies([...headersOf(credentials), ...request.headers, ...fields]),
    ...(request.body === undefined ? {} : { body: request.body }),
    key: keyLabelOf(send),
    ...(credentials.length === 0 ? {} : { credentials }),
  };
}

// Cookies stand in one field (RFC 6265, section 5.4).
function joinCookies(fields: readonly HeaderField[]): readonly HeaderField[] {
  const cookies = fields.filter(([name]) => name.toLowerCase() === 'cookie').map(([, value]) => value);
  if (cookies.length < 2) return fields;
  return [...fields.filter(([name]) => name.toLowerCase() !== 'cookie'), ['Cookie', cookies.join('; ')]];
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
  return {
    method: send.method ?? operation.method,
    target: targetOf(operation, send, context),
    ...bodyOf(operation, send, context),
  };
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
  const declared = (place: 'path' | 'query', name: string): Parameter | undefined =>
    operation.parameters.find((one) => one.in === place && one.name === name);
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    writeInPath(text(send.path?.[name] ?? '', context), declared('path', name)),
  );
  const query = Object.entries(send.query ?? {}).flatMap(([name, value]) =>
    writeInQuery(name, fill(value, context.scope), declared('query', name)),
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
    const body = send.fill === undefined ? text(send.raw, context) : FILLING;
    return { headers: [['Content-Type', mediaType]], body: fillUp({ kind: 'text', text: body }, send.fill) };
  }
  if (send.file !== undefined) return fileBody(send, context);
  if (send.body === undefined)
    return { headers: send.mediaType === undefined ? [] : [['Content-Type', send.mediaType]] };
  const filled = fill(send.body, context.scope);
  const body = send.fill === undefined ? filled : withPointer(filled, send.fill.at, FILLING);
  const { mediaType = 'application/json', schema = {}, partTypes = {} } = operation.requestBody ?? {};
  const encode = send.mediaType === undefined ? formEncoder(mediaType) : undefined;
  if (encode === undefined || typeof body !== 'object' || body === null || Array.isArray(body)) {
    const json = jsonBody(body, send.mediaType ?? (isJson(mediaType) ? mediaType : undefined));
    return { ...json, body: fillUp(json.body, send.fill) };
  }
  // It is no list, as was just asked; the compiler forgets that of readonly ones.
  const form = encode(body as JsonObject, {
    parts: partsOf(context.contract.schemas, schema),
    types: partTypes,
    boundary: `assay-${context.random.hex(24)}`,
  });
  return { headers: [['Content-Type', form.mediaType]], body: fillUp(form.body, send.fill) };
}

function isJson(mediaType: string): boolean {
  return /^[^*]+[/+]json$/i.test(mediaType);
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

function jsonBody(body: Json, mediaType: string | undefined): Required<Pick<Request, 'headers' | 'body'>> {
  return {
    headers: [['Content-Type', mediaType ?? 'application/json']],
    body: { kind: 'text', text: JSON.stringify(body) },
  };
}

function text(value: Json, context: ProbeContext): string {
  const filled = fill(value, context.scope);
  return typeof filled === 'string' ? filled : JSON.stringify(filled);
}
