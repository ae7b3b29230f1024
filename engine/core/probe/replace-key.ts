import type { Credential, KeyValue, Probe } from '../model/index.ts';
import { replaceInHeader, replaceInTarget } from './credential-fields.ts';

/** Returns a probe in which the credentials of one value of a key are those of another; others stay as they are. */
export function replaceKey(probe: Probe, from: KeyValue, to: KeyValue): Probe {
  const { credentials = [], target, headers } = probe;
  const changed = new Map(
    credentials.flatMap((credential) => {
      const own = withText(credential, textOf(from, credential), textOf(to, credential));
      return own === undefined ? [] : [[credential, own] as const];
    }),
  );
  if (changed.size === 0) return probe;
  const old = [...changed.keys()];
  const sentOf = (credential: Credential): string => (changed.get(credential) ?? credential).sent;
  return {
    ...probe,
    target: replaceInTarget(target, old, (credential) => encodeURIComponent(sentOf(credential))),
    headers: headers.map((field) => replaceInHeader(field, old, sentOf)),
    credentials: credentials.map((credential) => changed.get(credential) ?? credential),
  };
}

function textOf(value: KeyValue, { scheme }: Credential): string | undefined {
  return typeof value === 'string' ? value : value[scheme];
}

function withText(credential: Credential, from: string | undefined, to: string | undefined): Credential | undefined {
  if (from === undefined || to === undefined) return undefined;
  const { made, sent, token } = credential;
  if (made === 'token') return token?.login === from ? { ...credential, token: { ...token, login: to } } : undefined;
  const write = (text: string): string => (made === 'basic' ? Buffer.from(text).toString('base64') : text);
  return sent === write(from) ? { ...credential, sent: write(to) } : undefined;
}
