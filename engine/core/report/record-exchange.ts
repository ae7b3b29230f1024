import { isKeySecret, listSecretForms, secretInName } from '../model/index.ts';
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
import { replaceInHeader, replaceInTarget } from '../probe/index.ts';
import { cutBody } from './cut-body.ts';

/** How many characters of a body are recorded. */
export const RECORDED_BODY_CHARACTERS = 8192;

/** Returns an exchange as it is recorded: bodies bounded, the key replaced by what was sent in its place. */
export function recordExchange(
  { role, probe, reply, startedMs, arrangement }: Exchange,
  profile: Profile,
): RecordedExchange {
  const body = bodyOf(probe);
  return {
    role,
    operation: probe.operation,
    ...(startedMs === undefined ? {} : { started: new Date(startedMs).toISOString() }),
    ...(arrangement === undefined ? {} : { arrangement }),
    request: {
      method: probe.method,
      ...requestOf(probe, profile),
      ...(body === undefined ? {} : { body }),
    },
    ...(reply.response === undefined
      ? {}
      : { response: recordResponse(reply.response, profile.secrets, sentKeys(probe, profile)) }),
    ...(reply.failure === undefined ? {} : { failure: reply.failure }),
  };
}

/** Returns URL and headers of a probe, the key in them replaced by what was sent in its place. */
export function requestOf(
  { target, headers, key, credentials = [] }: Probe,
  { baseUrl }: Profile,
): Pick<RecordedExchange['request'], 'url' | 'headers'> {
  const name = (): string => `[${nameKey(key)}]`;
  return {
    url: `${baseUrl}${replaceInTarget(target, credentials, name)}`,
    headers: headers.map((field) => replaceInHeader(field, credentials, name)),
  };
}

/** Returns the keys of a probe that were made from a real one and are known to nobody else, so that an echo of them is hidden. */
export function sentKeys({ credentials = [], key }: Probe, { keys }: Profile): readonly Secret[] {
  return credentials
    .filter(({ sent, made }) => made === 'as-is' && !isKeySecret(keys, sent))
    .map(({ sent }) => ({ name: nameKey(key), value: sent }));
}

function nameKey(key: string): string {
  return NAMES.get(key) ?? (/^[a-z][A-Za-z0-9]*$/.test(key) ? `keys.${key}` : key);
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

/** Returns a function that replaces secrets in a text by their names. */
export function createHide(secrets: readonly Secret[]): (text: string) => string {
  const forms = secrets.flatMap(({ name, value }) =>
    [...listSecretForms(value), secretInName(value) ?? []].flat().map((form) => ({ name, form })),
  );
  return (text) => forms.reduce((rest, { name, form }) => rest.replaceAll(form, () => `[${name}]`), text);
}

function bounded(text: string): string {
  const cut = text.length - RECORDED_BODY_CHARACTERS;
  return cut > 0 ? `${text.slice(0, RECORDED_BODY_CHARACTERS)}[${cut} characters cut]` : text;
}
