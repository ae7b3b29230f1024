import { listSecretForms, secretInName } from '../model/index.ts';
import type {
  Exchange,
  HeaderField,
  Probe,
  Profile,
  RecordedExchange,
  RecordedResponse,
  Response,
  Secret,
} from '../model/index.ts';
import { cutBody } from './cut-body.ts';

/** How many characters of a body are recorded. */
export const RECORDED_BODY_CHARACTERS = 8192;

/** Returns an exchange as it is recorded: bodies bounded, the key replaced by what was sent in its place. */
export function recordExchange(
  { role, probe, reply, startedMs, arrangement }: Exchange,
  profile: Profile,
  keyHeader: string,
): RecordedExchange {
  const body = bodyOf(probe);
  return {
    role,
    operation: probe.operation,
    ...(startedMs === undefined ? {} : { started: new Date(startedMs).toISOString() }),
    ...(arrangement === undefined ? {} : { arrangement }),
    request: {
      method: probe.method,
      url: `${profile.baseUrl}${probe.target}`,
      headers: probe.headers.map((field) => withoutKey(field, probe, keyHeader)),
      ...(body === undefined ? {} : { body }),
    },
    ...(reply.response === undefined
      ? {}
      : { response: recordResponse(reply.response, profile.secrets, sentKeys(probe, profile, keyHeader)) }),
    ...(reply.failure === undefined ? {} : { failure: reply.failure }),
  };
}

function withoutKey(field: HeaderField, probe: Probe, keyHeader: string): HeaderField {
  return field[0].toLowerCase() === keyHeader.toLowerCase() ? [field[0], `[${nameKey(probe.key)}]`] : field;
}

// A key that is made from a real one is known to nobody else, so an echo of it is hidden here.
function sentKeys({ headers, key }: Probe, { keys }: Profile, keyHeader: string): readonly Secret[] {
  const own: readonly string[] = Object.values(keys);
  return headers
    .filter((field) => field[0].toLowerCase() === keyHeader.toLowerCase() && !own.includes(field[1]))
    .map(([, value]) => ({ name: nameKey(key), value }));
}

function nameKey(key: string): string {
  return NAMES.get(key) ?? (/^[a-z]+$/.test(key) ? `keys.${key}` : key);
}

const NAMES: ReadonlyMap<string, string> = new Map([['unknown', 'a made-up key']]);

function bodyOf({ body }: Probe): string | undefined {
  if (body === undefined) return undefined;
  return body.kind === 'text' ? bounded(body.text) : `[${body.note}]`;
}

function recordResponse(
  { status, headers, body, ms }: Response,
  secrets: readonly Secret[],
  sent: readonly Secret[],
): RecordedResponse {
  const hide = sent.length === 0 ? (text: string): string => text : createHide(sent);
  const kept = cutBody(body, RECORDED_BODY_CHARACTERS, [...secrets, ...sent]);
  const cut = body.length - kept.length;
  return {
    status,
    headers: sent.length === 0 ? headers : headers.map(([name, value]): HeaderField => [hide(name), hide(value)]),
    ...(body === '' ? {} : { body: hide(kept) }),
    ...(cut > 0 ? { cut } : {}),
    ms: Math.round(ms * 10) / 10,
  };
}

function createHide(secrets: readonly Secret[]): (text: string) => string {
  const forms = secrets.flatMap(({ name, value }) =>
    [...listSecretForms(value), secretInName(value) ?? []].flat().map((form) => ({ name, form })),
  );
  return (text) => forms.reduce((rest, { name, form }) => rest.replaceAll(form, () => `[${name}]`), text);
}

function bounded(text: string): string {
  const cut = text.length - RECORDED_BODY_CHARACTERS;
  return cut > 0 ? `${text.slice(0, RECORDED_BODY_CHARACTERS)}[${cut} characters cut]` : text;
}
