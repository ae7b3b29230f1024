import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Tells whether a request may come in. */
export type Opens = (request: IncomingMessage, url: URL, tokens: readonly string[]) => boolean;

/** What a locked server was asked for, and what it does besides. */
export interface Lock {
  readonly baseUrl: string;
  /** Requests of tokens, by their login and form. */
  readonly tokenRequests: { readonly login: string; readonly form: string }[];
}

/** Starts a server whose thing is behind a lock; `/token` gives tokens one after the other, of a lifetime in seconds. */
export async function startLock(
  opens: Opens,
  answer: (url: URL) => object = () => ({ ok: true }),
  lifetime = 3600,
): Promise<Lock> {
  const tokenRequests: { login: string; form: string }[] = [];
  const tokens: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const give = (status: number, value: object): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    };
    let form = '';
    request.on('data', (chunk: Buffer) => (form += chunk.toString()));
    request.on('end', () => {
      if (url.pathname === '/token') {
        const login = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString();
        if (login !== LOGIN) {
          give(401, { error: 'invalid_client' });
          return;
        }
        tokenRequests.push({ login, form });
        tokens.push(`token-${'x'.repeat(20)}-${tokenRequests.length}`);
        give(200, { access_token: tokens.at(-1), expires_in: lifetime });
        return;
      }
      if (url.pathname === '/open' || opens(request, url, tokens)) give(200, answer(url));
      else give(401, { detail: 'Who are you?' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokenRequests };
}

/** The client's id and secret by which the server gives tokens. */
export const LOGIN = 'client-id:client-secret-0123456789';
