import type { HeaderField, Json, OwnExchange, OwnMessage } from '../model/index.ts';
import { hideField } from './hide-field.ts';

/** An exchange before it is shown to own checks: still with what gives access, and with bodies that may be no text. */
export interface HiddenExchange extends Pick<OwnExchange, 'operation' | 'case' | 'role'> {
  readonly started?: string | undefined;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly HeaderField[];
    readonly body?: string | undefined;
  };
  readonly response: {
    readonly status: number;
    readonly headers: readonly HeaderField[];
    readonly body: string;
    readonly ms: number;
  };
}

/** Returns an exchange as own checks see it; `hide` takes secrets out of a text. */
export function showExchange(
  { operation, case: of, role, started, request, response }: HiddenExchange,
  hide: (text: string) => string,
): OwnExchange {
  const url = hide(request.url);
  const afterOrigin = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  const [path = '', ...query] = afterOrigin.split('?');
  return Object.freeze({
    operation,
    case: of,
    role,
    ...(started === undefined ? {} : { started }),
    request: withMessage(
      { method: request.method, url, path: path === '' ? '/' : path, query: query.join('?') },
      request.headers,
      request.body,
      hide,
    ),
    response: withMessage(
      { status: response.status, ms: response.ms },
      response.headers,
      response.body === '' ? undefined : response.body,
      hide,
    ),
  });
}

function withMessage<Facts extends object>(
  facts: Facts,
  fields: readonly HeaderField[],
  body: string | undefined,
  hide: (text: string) => string,
): Facts & OwnMessage {
  const shown = fields
    .map(hideField)
    .map(([name, value]): HeaderField => Object.freeze([hide(name), hide(value)] as const));
  const text = body === undefined ? undefined : hide(body);
  let parsed: { readonly value: Json | undefined } | undefined;
  return Object.freeze({
    ...facts,
    headers: byName(shown),
    headerFields: Object.freeze(shown),
    body: text,
    // Most checks look at the status or a header.
    get json(): Json | undefined {
      parsed ??= { value: text === undefined ? undefined : parseJson(text) };
      return parsed.value;
    },
  });
}

function byName(fields: readonly HeaderField[]): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  for (const [name, value] of fields) {
    const before = headers.get(name.toLowerCase());
    headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  return Object.freeze(Object.fromEntries(headers));
}

function parseJson(text: string): Json | undefined {
  try {
    // `JSON.parse` gives nothing but JSON.
    return JSON.parse(text, (_, value: unknown) => Object.freeze(value)) as Json;
  } catch {
    return undefined;
  }
}
