import type { Failure, FailureKind } from '../../core/model/index.ts';
import { findHeadFault } from './head-fault.ts';

/** How much of an answer had come when it ended: no byte, some bytes of the head, or the whole head. */
export type Progress = 'nothing' | 'some' | 'head';

/** What an error of the network, of TLS or of an HTTP library means. */
export function explainError(error: unknown, progress: Progress): Failure {
  const { code, message, proxy } = readError(error);
  const kind = isEnding(code, message) && progress !== 'nothing' ? 'truncated' : kindOf(code, message, progress);
  if (proxy !== undefined) return { kind, message: explainProxy(proxy, kind, code, message) };
  const detail = detailed.has(kind) ? `: ${message}` : '';
  const [, advice = ''] = ADVICE.find(([pattern]) => pattern.test(message)) ?? [];
  return { kind, message: `${sentences[kind]}${detail} (${code})${advice}` };
}

/** Says what is wrong with the head of an answer that is not valid, where its text shows it. */
export function withHeadFault(failure: Failure, head: string): Failure {
  if (failure.kind !== 'malformed') return failure;
  const fault = findHeadFault(head) ?? (failure.message.includes(LENGTH_MISMATCH) ? 'its head' : undefined);
  return fault === undefined ? failure : makeFailure('malformed', fault);
}

/** Whether the body of an answer is not as long as its head says. */
export function isLengthMismatch(error: unknown): boolean {
  return readError(error).code === LENGTH_MISMATCH;
}

/** A failure that the sender itself saw, with what it says more. */
export function makeFailure(kind: FailureKind, detail: string): Failure {
  return { kind, message: `${sentences[kind]} (${detail})` };
}

const sentences: Readonly<Record<FailureKind, string>> = {
  refused: 'the target cannot be reached or refused the connection',
  unresolved: 'the host name cannot be resolved',
  reset: 'the target closed the connection without an answer',
  timeout: 'the answer was not there in time',
  tls: 'no TLS connection could be made',
  malformed: 'the answer is not valid HTTP/1.1',
  truncated: 'the connection was closed in the middle of the answer',
  overlong: 'the answer is too long and was cut',
  unsendable: 'HTTP cannot carry this request',
  aborted: 'the probe was stopped before its answer was whole',
};

// What a TLS alert asks of who reads it. That of TLS 1.3 comes after the handshake, once the request is on its way.
const ADVICE: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/^wrong version number$/, '; does the target speak http?'],
  [/alert certificate required/, '; the target wants a client certificate: give tls.cert and tls.key'],
  [
    /alert (?:bad certificate|unsupported certificate|certificate \w+|unknown ca|access denied)/,
    '; the target does not take the client certificate: see tls.cert',
  ],
  [/alert handshake failure/, '; it may want a client certificate (tls.cert and tls.key)'],
];

function explainProxy(proxy: string, kind: FailureKind, code: string, message: string): string {
  if (code.startsWith('PROXY_')) return `the proxy ${proxy} ${message}`;
  return `the proxy ${proxy} ${proxySentences[kind] ?? 'gave no connection'}${detailed.has(kind) ? `: ${message}` : ''} (${code}); see HTTPS_PROXY`;
}

const proxySentences: Readonly<Partial<Record<FailureKind, string>>> = {
  refused: 'cannot be reached or refused the connection',
  unresolved: 'has a host name that cannot be resolved',
  reset: 'closed the connection without an answer',
  truncated: 'closed the connection in the middle of its answer',
  tls: 'takes no TLS connection',
  malformed: 'does not answer in HTTP/1.1',
};

/** Kinds where the library's own words help a person. */
const detailed: ReadonlySet<FailureKind> = new Set(['tls', 'malformed', 'unsendable']);

/** The first pattern that matches the code decides. */
const kinds: readonly (readonly [pattern: RegExp, kind: FailureKind])[] = [
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EMFILE|ENOBUFS|PROXY_\d+)$/, 'refused'],
  [/^(ENOTFOUND|EAI_\w+)$/, 'unresolved'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/, 'reset'],
  [/^ETIMEDOUT$|TIMEOUT$/, 'timeout'],
  [/^(HPE_\w+|HTTPParserError|UND_ERR_HEADERS_OVERFLOW)$/, 'malformed'],
  [/^(UND_ERR_INVALID_ARG|UND_ERR_NOT_SUPPORTED|UND_ERR_REQ_\w+)$/, 'unsendable'],
  [/^(ERR_INVALID_\w+|ERR_UNESCAPED_CHARACTERS|ERR_HTTP_\w+)$/, 'unsendable'],
  [/^(UND_ERR_DESTROYED|UND_ERR_CLOSED|AbortError)$/, 'aborted'],
  [/TLS|SSL|CERT|^EPROTO$|^UNABLE_TO_|^(SELF|DEPTH|CRL|HOSTNAME|INVALID)_/, 'tls'],
];

function kindOf(code: string, message: string, progress: Progress): FailureKind {
  // undici says so of an answer that nobody asked for and of a 101.
  if (/^bad (response|upgrade)$/.test(message)) return 'malformed';
  // undici compares lengths before it looks at what is wrong with a head.
  if (code === LENGTH_MISMATCH) return progress === 'head' ? 'truncated' : 'malformed';
  return kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'reset';
}

const LENGTH_MISMATCH = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';

function isEnding(code: string, message: string): boolean {
  return /Invalid EOF state/.test(message) || kindOf(code, message, 'head') === 'reset';
}

interface ReadError {
  readonly code: string;
  readonly message: string;
  /** The proxy that it is about. */
  readonly proxy?: string;
}

function readError(error: unknown): ReadError {
  if (!(error instanceof Error)) return { code: 'no code', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  // Newer releases of Node advise a flag of theirs; the profile has `tls.ca`.
  const message = error.message.replace(/; if the root CA .*$/s, '');
  const proxy = 'proxy' in error && typeof error.proxy === 'string' ? { proxy: error.proxy } : {};
  return { code, message: withoutInternals(message.replace(/\s+/g, ' ').trim()), ...proxy };
}

// OpenSSL says `80FC8E…:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:…/ssl3_record.c:350:`.
function withoutInternals(message: string): string {
  return message.replace(/^.*?error:[0-9A-F]+:[^:]*:[^:]*:([^:]+)(?::.*)?$/i, '$1').trim();
}
