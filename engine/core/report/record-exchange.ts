import type { Exchange, HeaderField, Probe, Profile, RecordedExchange, RecordedResponse, Response } from '../model/index.ts';

/** How many characters of a body are recorded. */
export const RECORDED_BODY_CHARACTERS = 8192;

/** Returns an exchange as it is recorded: bodies bounded, the key replaced by what was sent in its place. */
export function recordExchange({ role, probe, reply }: Exchange, profile: Profile, keyHeader: string): RecordedExchange {
  const body = bodyOf(probe);
  return {
    role,
    operation: probe.operation,
    request: {
      method: probe.method,
      url: `${profile.baseUrl}${probe.target}`,
      headers: probe.headers.map((field) => withoutKey(field, probe, keyHeader)),
      ...(body === undefined ? {} : { body }),
    },
    ...(reply.response === undefined ? {} : { response: recordResponse(reply.response) }),
    ...(reply.failure === undefined ? {} : { failure: reply.failure }),
  };
}

function withoutKey([name, value]: HeaderField, probe: Probe, keyHeader: string): HeaderField {
  return name.toLowerCase() === keyHeader.toLowerCase() ? [name, `[${nameKey(probe.key)}]`] : [name, value];
}

function nameKey(key: string): string {
  return NAMES.get(key) ?? (/^[a-z]+$/.test(key) ? `keys.${key}` : key);
}

const NAMES: ReadonlyMap<string, string> = new Map([['unknown', 'a made-up key']]);

function bodyOf({ body }: Probe): string | undefined {
  if (body === undefined) return undefined;
  return body.kind === 'text' ? bounded(body.text) : `[${body.note}]`;
}

function recordResponse({ status, headers, body, ms }: Response): RecordedResponse {
  const cut = body.length - RECORDED_BODY_CHARACTERS;
  return {
    status,
    headers,
    ...(body === '' ? {} : { body: body.slice(0, RECORDED_BODY_CHARACTERS) }),
    ...(cut > 0 ? { cut } : {}),
    ms: Math.round(ms * 10) / 10,
  };
}

function bounded(text: string): string {
  const cut = text.length - RECORDED_BODY_CHARACTERS;
  return cut > 0 ? `${text.slice(0, RECORDED_BODY_CHARACTERS)}[${cut} characters cut]` : text;
}
