import { atPointer, findValue, lookIn, lookInWebhook, type Scope } from '../core/expression/index.ts';
import { parseBody } from '../core/judge/index.ts';
import type { Json, JsonObject, Response } from '../core/model/index.ts';
import type { Random } from '../core/random/index.ts';
import type { Tools } from './tools.ts';

/** Returns what every expression of a run may refer to, with the outputs of arrangements by their names. */
export function baseScope(tools: Tools, random: Random, outputs: Readonly<Record<string, JsonObject>>): Scope {
  const named = Object.fromEntries(Object.entries(outputs).map(([name, values]) => [name, lookIn(values)]));
  return Object.assign(named, {
    random: (rest: string) => (rest.startsWith('uuid') ? random.uuid() : undefined),
    run: lookIn({ tag: tools.tag }),
    fresh: (rest: string) => (rest === 'id' ? tools.freshId() : undefined),
    webhook: lookInWebhook(tools.profile.webhook.endpointUrl, tools.freshId),
  });
}

/** Returns the scope with what an answer adds: `$statusCode`, `$response.body#/...` and `$response.header.name`. */
export function answerScope(scope: Scope, response: Response): Scope {
  const body = parseBody(response);
  const read = (rest: string): Json | undefined => {
    const pointer = /^body(?:#(.*))?$/s.exec(rest);
    if (pointer !== null) return body.kind === 'json' ? atPointer(body.value, pointer[1] ?? '') : undefined;
    const name = /^header\.(.+)$/.exec(rest)?.[1]?.toLowerCase();
    return response.headers.find(([field]) => field === name)?.[1];
  };
  return { ...scope, statusCode: () => response.status, response: read };
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
