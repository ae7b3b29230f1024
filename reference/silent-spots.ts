import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { limitEach, type LimiterKind, type ReferenceOptions, type Tamper } from './index.ts';

/** A faithful server that differs where the documentation is silent. */
export interface SilentSpot {
  readonly options: ReferenceOptions;
  /** Names of the checks that may warn of it, and only of these. */
  readonly warns?: readonly string[];
  /** The reason for which some cases cannot be judged. */
  readonly unjudged?: string;
}

/** The faithful servers by what sets them apart; none of them breaks anything. */
export const silentSpots: Readonly<Record<string, SilentSpot>> = {
  usual: { options: {} },
  'field paths with brackets': { options: { fieldPaths: 'brackets' } },
  'field paths as pointers': { options: { fieldPaths: 'pointer' } },
  'bare field names': { options: { fieldPaths: 'bare' } },
  'empty fields': { options: { fieldPaths: 'none' } },
  'other texts': { options: { texts: (_label, usual) => `It is so: ${usual}` }, warns: ['message'] },
  'a charset': { options: { mediaType: 'application/json; charset=utf-8' } },
  'extra keys refused': { options: { extraKeys: 'refuse' } },
  'repeated names accepted': { options: { repeatedNames: 'accept' }, warns: ['status'] },
  'malformed ids answered 422': {
    options: {
      answers: { 'id-malformed': 422, 'previous-malformed': 422, 'media-malformed': 422, 'request-media-type': 422 },
    },
  },
  'blob paths answered 404': { options: { answers: { 'blob-grammar': 404, 'blob-unknown': 403 } } },
  'blob paths answered 422': { options: { answers: { 'blob-grammar': 422, 'blob-unknown': 422 } } },
  'missing endpoints answered 400': { options: { answers: { 'missing-endpoint': 400 } } },
  'foreign subscriptions answered 403': { options: { answers: { 'foreign-subscription': 403 } } },
  'a cap of 10 000 000 bytes': { options: { uploadCapBytes: 10_000_000 } },
  'docs_url always': { options: { docsUrl: 'always' } },
  'docs_url never': { options: { docsUrl: 'never' } },
  'docs_url null': { options: { docsUrl: 'null' }, warns: ['docsUrl'] },
  'retries over at once': { options: { retrySettleMs: 0 } },
  'connections closed after a 413': { options: { largeUploads: 'close' } },
  'filenames stripped': { options: { uploadFilenames: 'strip' } },
  'UUIDs of version 4 alone': {
    options: { uuidVersions: 'four', answers: { 'id-malformed': 422, 'previous-malformed': 422 } },
  },
  'blob paths taken as they stand': { options: { ownPaths: 'accept' } },
  'blob paths by filename': { options: { blobPaths: 'by-filename' } },
  'media types checked at submission': { options: { mediaCheckedAt: 'submission' } },
  'another order of checks': { options: { order: 'alternative' } },
  'live data apart': { options: { liveData: 'apart' } },
  'no place for a subscription': {
    options: { subscriptionLimit: 0 },
    unjudged: 'the workspace may be at its limit of subscriptions',
  },
  'one place for a subscription': { options: { subscriptionLimit: 1 } },
  'two places for subscriptions': { options: { subscriptionLimit: 2 } },
  'five subscriptions': { options: { subscriptionLimit: 5 } },
  'one subscription an endpoint': { options: { endpoints: 'distinct' } },
  'webhooks to a known host': { options: { endpointHosts: ['hooks.assay.example'] } },
  'a list in an object': { options: { subscriptionList: 'object' } },
  'sliding windows': { options: { limits: limitAll('sliding-log') } },
  'token buckets': { options: { limits: limitAll('token-bucket') } },
  'low limits': { options: { limits: limitAll('fixed-window', 20) } },
  'bodies in gzip': { options: { tamper: codeBodies(gzipSync, 'gzip') } },
  'bodies in deflate without its frame': { options: { tamper: codeBodies(deflateRawSync, 'deflate') } },
  'bodies in brotli': { options: { tamper: codeBodies(brotliCompressSync, 'br') } },
  'a front end that refuses odd requests': { options: { tamper: refuseOddRequests } },
  'processing fails now and then': { options: { oneFailsOf: 5 } },
  'slow processing': { options: { settleMs: 5000, retrySettleMs: 8000 } },
};

// A body that nobody asked to have in a coding may still be in one.
function codeBodies(code: (bytes: Buffer) => Buffer, label: string): Tamper {
  return (reply) => {
    if (typeof reply.body !== 'object' || reply.body instanceof Uint8Array) return reply;
    const body = code(Buffer.from(JSON.stringify(reply.body)));
    return { ...reply, body, headers: [...reply.headers, ['Content-Encoding', label]] };
  };
}

function limitAll(kind: LimiterKind, requests = 200): NonNullable<ReferenceOptions['limits']> {
  return limitEach({ kind, requests, windowMs: 2000 });
}

function refuseOddRequests(...[reply, { request }]: Parameters<Tamper>): ReturnType<Tamper> {
  const keys = (request.headers['x-api-key'] ?? []).map((key) => key.trim());
  const texts = [decodeURIComponent(request.path), ...request.query.values()];
  const isOddKey = keys.some((key) => key.length > 512 || /[^!-~]/.test(key));
  const isOdd = isOddKey || texts.some((text) => /\p{Cc}|(?:^|\/)\.\.?(?:\/|$)/u.test(text));
  const page = '<html><head><title>400 Bad Request</title></head></html>';
  return isOdd ? { status: 400, headers: [['Content-Type', 'text/html']], body: page } : reply;
}
