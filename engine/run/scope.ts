import { atPointer, findValue, lookIn, lookInWebhook, type Scope } from '../core/expression/index.ts';
import { parseBody } from '../core/judge/index.ts';
import type { Json, JsonObject, Probe, Response } from '../core/model/index.ts';
import { createRandom, type Random } from '../core/random/index.ts';
import type { Tools } from './tools.ts';

/** Returns what every expression of a run may refer to, with the outputs of arrangements by their names. */
export function baseScope(tools: Tools, random: Random, outputs: Readonly<Record<string, JsonObject>>): Scope {
  const named = Object.fromEntries(Object.entries(outputs).map(([name, values]) => [name, lookIn(values)]));
  const fresh: Readonly<Record<string, () => string>> = {
    id: tools.freshId,
    // What follows from another id in each request is another one, too.
    uuid: () => createRandom(0, tools.freshId()).uuid(),
  };
  return Object.assign(named, {
    random: (rest: string) => (rest.startsWith('uuid') ? random.uuid() : undefined),
    run: lookIn({ tag: tools.tag }),
    unique: createUnique(tools.freshId),
    fresh: (rest: string) => fresh[rest]?.(),
    // Few refer to it.
    webhook: (rest: string) => lookInWebhook(tools.profile.webhook.endpointUrl, tools.freshId)(rest),
  });
}

/** Returns the scope with what an answer adds: `$statusCode`, `$response.body#/...` and `$response.header.name`, and what was sent. */
export function answerScope(scope: Scope, response: Response, probe?: Probe): Scope {
  const body = parseBody(response);
  const read = (rest: string): Json | undefined => {
    const pointer = /^body(?:#(.*))?$/s.exec(rest);
    if (pointer !== null) return body.kind === 'json' ? atPointer(body.value, pointer[1] ?? '') : undefined;
    const name = /^header\.(.+)$/.exec(rest)?.[1]?.toLowerCase();
    return response.headers.find(([field]) => field === name)?.[1];
  };
  const request = probe === undefined ? {} : { request: readRequest(probe) };
  return { ...scope, statusCode: () => response.status, response: read, ...request };
}

// A name stands for one value in a case, and for another one in every other case and run.
function createUnique(freshId: () => string): (name: string) => Json | undefined {
  const known = new Map<string, string>();
  return (name) => {
    const value = known.get(name) ?? freshId();
    known.set(name, value);
    return value;
  };
}

/** `$request.method`, `$request.url`, `$request.header.name`, `$request.query.name` and `$request.body#/...` of what was sent. */
function readRequest({ method, target, headers, body }: Probe): (rest: string) => Json | undefined {
  return (rest) => {
    const pointer = /^body(?:#(.*))?$/s.exec(rest);
    if (pointer !== null) return atPointer(jsonOf(body), pointer[1] ?? '');
    const [, place = '', name = ''] = /^([a-z]+)(?:\.(.+))?$/.exec(rest) ?? [];
    const places: Readonly<Record<string, () => string | null | undefined>> = {
      method: () => method,
      url: () => target,
      header: () => headers.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1],
      query: () => new URLSearchParams(target.split('?')[1] ?? '').get(name),
    };
    return places[place]?.() ?? undefined;
  };
}

function jsonOf(body: Probe['body']): Json | undefined {
  if (body?.kind !== 'text') return undefined;
  try {
    return JSON.parse(body.text) as Json; // parsed JSON is JSON
  } catch {
    return undefined;
  }
}

/** Returns the values of named expressions; one without a value is left out, and fails only where it is used. */
export function valuesOf(expressions: Readonly<Record<string, string>>, scope: Scope): JsonObject {
  return Object.fromEntries(
    Object.entries(expressions).flatMap(([name, expression]) => {
      const value = findValue(expression, scope);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
