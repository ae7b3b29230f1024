import { Agent, request, type Dispatcher } from 'undici';
import { parseUrl, type HeaderField, type Json, type OwnerRequest, type Profile } from '../../core/model/index.ts';
import { chooseProxy } from '../send/choose-proxy.ts';
import { openSocket } from '../send/open-socket.ts';

/** Gives the header fields by which a key of the profile goes along. */
export type CredentialsOf = (key: string) => readonly HeaderField[];

/** Sends the owner's request below the target's base URL, or to a whole URL, and reads JSON from the answer; rejects unless it is a 2xx. */
export async function sendRequest(
  asked: OwnerRequest,
  profile: Profile,
  credentialsOf: CredentialsOf,
  signal: AbortSignal,
): Promise<Json> {
  const url = resolvePath(profile.baseUrl, asked.path);
  const { key } = asked;
  const isOwn = url.origin === new URL(profile.baseUrl).origin;
  if (key !== undefined && !isOwn) throw new Error(`a key is never sent to another origin (${url.origin})`);
  const proxy = chooseProxy(url.origin, process.env);
  const way = { baseUrl: url.origin, tls: profile.tls, ...(proxy && { proxy }) };
  const ending = AbortSignal.any([signal, AbortSignal.timeout(profile.limits.timeoutMs)]);
  const dispatcher = new Agent({
    connect: (_, callback) => {
      openSocket(way, ending).then(
        (socket) => {
          callback(null, socket);
        },
        (error: unknown) => {
          callback(error instanceof Error ? error : new Error(String(error)), null);
        },
      );
    },
  });
  try {
    return await readAnswer(
      await request(url, {
        dispatcher,
        method: asked.method,
        headers: {
          ...(isOwn ? profile.headers : {}),
          ...asked.headers,
          ...(key === undefined ? {} : Object.fromEntries(credentialsOf(key))),
          ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: asked.body === undefined ? null : JSON.stringify(asked.body),
        headersTimeout: profile.limits.timeoutMs,
        bodyTimeout: profile.limits.timeoutMs,
        signal: ending,
      }),
      `${asked.method} ${url.pathname}`,
    );
  } finally {
    await dispatcher.close();
  }
}

function resolvePath(baseUrl: string, path: string): URL {
  return parseUrl(path) ?? new URL(`${baseUrl}/${path.replace(/^\/+/, '')}`);
}

async function readAnswer(answer: Dispatcher.ResponseData, asked: string): Promise<Json> {
  const text = await answer.body.text();
  if (answer.statusCode < 200 || answer.statusCode > 299) {
    throw new Error(`${asked} was answered ${answer.statusCode}`);
  }
  return text.trim() === '' ? {} : (JSON.parse(text) as Json); // parsed JSON is JSON
}
