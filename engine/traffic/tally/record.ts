import { cutBody } from '../../core/report/index.ts';
import type { HeaderField, RecordedExchange, Secret, TrafficBody, TrafficExchange } from '../../core/model/index.ts';
import { isSecretName } from './secrets.ts';

/** Returns an exchange as a report shows it: bodies bounded, what gives access left out. */
export function recordTraffic(
  { startedMs, ms, request, response }: TrafficExchange,
  keyHeader: string,
  secrets: readonly Secret[],
  operation?: string,
): RecordedExchange {
  const hide = hideIn(keyHeader.toLowerCase());
  const sent = textOf(request.body, secrets);
  return {
    role: 'probe',
    ...(operation === undefined ? {} : { operation }),
    ...(startedMs === undefined ? {} : { started: new Date(startedMs).toISOString() }),
    request: {
      method: request.method,
      url: hideParameters(request.url),
      headers: request.headers.map(hide),
      ...(sent.text === '' ? {} : { body: sent.text }),
    },
    ...(response === undefined
      ? {}
      : {
          response: {
            status: response.status,
            headers: response.headers.map(hide),
            ...received(response.body, secrets),
            ms: Math.round(10 * (ms ?? 0)) / 10,
          },
        }),
  };
}

const MOST_CHARACTERS = 4096;

function textOf(body: TrafficBody, secrets: readonly Secret[]): { readonly text: string; readonly cut: number } {
  if (body.kind === 'none') return { text: '', cut: 0 };
  if (body.kind === 'unknown') return { text: `[${body.reason}]`, cut: 0 };
  const text = cutBody(body.text, MOST_CHARACTERS, body.text.length > MOST_CHARACTERS ? secrets : []);
  return { text: hideMembers(text), cut: body.text.length - text.length };
}

function received(body: TrafficBody, secrets: readonly Secret[]): { readonly body?: string; readonly cut?: number } {
  if (body.kind === 'unknown') return { cut: Math.max(1, body.bytes ?? 1) };
  const { text, cut } = textOf(body, secrets);
  return { ...(text === '' ? {} : { body: text }), ...(cut > 0 ? { cut } : {}) };
}

function hideIn(keyHeader: string): (field: HeaderField) => HeaderField {
  return ([name, value]) => {
    const lower = name.toLowerCase();
    if (lower === keyHeader) return [name, '[a key]'];
    return isSecretName(lower) ? [name, '[not recorded]'] : [name, hideParameters(value)];
  };
}

/** Returns a URL, or a text that may be one, without the parameters that give access and without a login. */
function hideParameters(url: string): string {
  return url
    .replaceAll(/([?&;#])([^=?&;#]*)=([^&;#]*)/g, (all, before: string, name: string) =>
      isSecretName(name) ? `${before}${name}=[not recorded]` : all,
    )
    .replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#@]*@/i, '$1[a login]@');
}

// Members of JSON, and fields of a form, whose names say that they give access.
function hideMembers(text: string): string {
  return text.replaceAll(/"([^"\\]{1,64})"\s*:\s*"((?:[^"\\]|\\.)+)"?/g, (all, name: string) =>
    isSecretName(name) ? `"${name}":"[not recorded]"` : all,
  );
}
