import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type TlsOptions } from 'node:tls';
import { jsonAnswer, replies } from '../serve/answers.ts';
import { openRaw } from '../serve/open-raw.ts';
import { inconclusive, type Act, type HostileSettings, type HostileTarget, type OpenServer } from '../target.ts';

const NO_TLS = 'no TLS connection could be made';
const read = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));
const key = read('key.pem');
const trusting = (ca: string): HostileSettings => ({ ca });

/** Targets whose TLS is the trouble. */
export const secure: readonly HostileTarget[] = [
  secureTarget('has a certificate that nobody trusts', '(DEPTH_ZERO_SELF_SIGNED_CERT)', {
    cert: read('other-host.pem'),
  }),
  secureTarget(
    'has a certificate that is expired',
    'certificate has expired (CERT_HAS_EXPIRED)',
    { cert: read('expired.pem') },
    trusting('expired.pem'),
  ),
  secureTarget(
    'has the certificate of another host',
    '(ERR_TLS_CERT_ALTNAME_INVALID)',
    { cert: read('other-host.pem') },
    trusting('other-host.pem'),
  ),
  secureTarget(
    'speaks only a TLS that is out of date',
    NO_TLS,
    { cert: read('other-host.pem'), minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
    trusting('other-host.pem'),
  ),
  plainTarget('speaks no TLS where https is asked for', NO_TLS, replies('HTTP/1.1 400 X\r\n\r\n')),
  plainTarget(
    'resets in the middle of the handshake',
    'the target closed the connection without an answer',
    (socket) => {
      socket.once('data', () => socket.resetAndDestroy());
    },
  ),
  plainTarget(
    'lets the handshake wait',
    'the answer was not there in time (no connection within 300 ms)',
    () => undefined,
    {
      limits: { timeoutMs: 300 },
    },
  ),
];

function secureTarget(title: string, says: string, options: TlsOptions, settings?: HostileSettings): HostileTarget {
  const open = async (): Promise<OpenServer> => {
    const answer = replies(jsonAnswer(404, '{"detail":"Not found"}'));
    return toHttps(
      await openRaw(answer, (listener) => {
        const server = createServer({ key, ...options }, listener);
        server.on('tlsClientError', () => undefined);
        return server;
      }),
    );
  };
  return { title, open, endings: { 'at once': inconclusive(says) }, ...(settings && { settings }) };
}

function plainTarget(title: string, says: string, act: Act, settings?: HostileSettings): HostileTarget {
  const open = async (): Promise<OpenServer> => toHttps(await openRaw(act));
  return { title, open, endings: { 'at once': inconclusive(says) }, ...(settings && { settings }) };
}

function toHttps(server: OpenServer): OpenServer {
  return { ...server, baseUrl: server.baseUrl.replace('http:', 'https:') };
}
