import * as http from 'node:http';
import * as https from 'node:https';
import type { HeaderField, Profile } from '../../core/model/index.ts';

/** Where requests go on to. */
export interface ProxyTarget {
  /** What the field `Host` says there. */
  readonly host: string;
  /** Makes a request that has no body yet. */
  readonly request: (
    method: string,
    target: string,
    headers: readonly HeaderField[],
    isFresh?: boolean,
  ) => http.ClientRequest;
  readonly close: () => void;
}

/** Opens the way to a target; connections are kept, and each request has one for itself. */
export function openTarget(url: URL, tls: Profile['tls']): ProxyTarget {
  const isTls = url.protocol === 'https:';
  const bounds = { keepAlive: true, maxFreeSockets: MOST_IDLE, scheduling: 'lifo' as const };
  const agent = isTls ? new https.Agent({ ...bounds, ...tls }) : new http.Agent(bounds);
  const send = isTls ? https.request : http.request;
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const base = url.pathname.replace(/\/+$/, '');
  return {
    host: url.host,
    request: (method, target, headers, isFresh = false) =>
      send({
        method,
        hostname,
        port: url.port === '' ? (isTls ? 443 : 80) : Number(url.port),
        path: `${base}${target}`,
        // As a list they go out as they are.
        headers: headers.flat(),
        agent: isFresh ? (isTls ? new https.Agent(tls) : false) : agent,
        maxHeaderSize: MOST_HEADER_BYTES,
      }),
    close: () => {
      agent.destroy();
    },
  };
}

/** How large the head of a message may be. */
export const MOST_HEADER_BYTES = 65_536;

const MOST_IDLE = 256;
