import type { Credential } from './credential.ts';
import type { Framing } from './send-spec.ts';

/** A header field as sent or received. */
export type HeaderField = readonly [name: string, value: string];

/** A request to send. */
export interface Probe {
  readonly operation: string;
  readonly method: string;
  /** Path and query below the base URL, percent-encoded as sent. */
  readonly target: string;
  readonly headers: readonly HeaderField[];
  readonly body?: ProbeBody;
  /** The name of the key that is sent, or what was done instead (`none`, `unknown`, `keys.main, last character changed`). */
  readonly key: string;
  /** Where the credentials stand that make up the key; none where there are none. */
  readonly credentials?: readonly Credential[];
}

/** The body of a probe. A filled body is `head`, `fill` times one byte, `tail`; it is made while it is sent, never held. */
export type ProbeBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly note: string }
  | FilledBody;

/** A large body that is made while it is sent. */
export interface FilledBody {
  readonly kind: 'filled';
  readonly head: Uint8Array;
  readonly fill: number;
  /** What it is filled with; zero bytes where nothing is said. */
  readonly byte?: number;
  readonly tail: Uint8Array;
  /** Bytes of the body after which the target may be expected to refuse it: the sender pauses just past them. */
  readonly pauseAfter: number;
  readonly framing?: Framing;
  readonly note: string;
}

/** The answer to a probe. Header names are in lower case. */
export interface Response {
  readonly status: number;
  readonly headers: readonly HeaderField[];
  /** The body as UTF-8 text, its content codings undone, up to the response limit; invalid sequences are replaced. */
  readonly body: string;
  /** Bytes of the body that arrived. */
  readonly bytes: number;
  /** The body as received was not valid UTF-8. */
  readonly invalidUtf8?: boolean;
  /** The content codings that the body came in; absent where it came as it is. */
  readonly coding?: Coding;
  /** Milliseconds from sending to the end of the answer. */
  readonly ms: number;
}

/** Content codings (RFC 9110, section 8.4) as an answer names them. */
export interface Coding {
  readonly name: string;
  /** The body is not what the name says, so that no client can read it. */
  readonly isFalse?: boolean;
  /** Nothing here can undo it, so that nobody judges the body. */
  readonly isUnread?: boolean;
}

/** Why an answer is missing or not whole. */
export type FailureKind =
  | 'refused'
  | 'unresolved'
  | 'reset'
  | 'timeout'
  | 'tls'
  | 'malformed'
  | 'truncated'
  | 'overlong'
  | 'unsendable'
  | 'aborted';

/** What went wrong between us and the target. */
export interface Failure {
  readonly kind: FailureKind;
  readonly message: string;
}

/** What came back: a response, a failure, or a response that a failure cut short. */
export interface Reply {
  readonly response?: Response;
  readonly failure?: Failure;
  /** Bytes of the request body that were written. */
  readonly bytesUp: number;
  /** The failure came before any byte of an answer, on a connection used before. */
  readonly onReusedConnection?: boolean;
  /** The answer just before, which refused a key that was made anew since. */
  readonly refused?: Reply;
}

/** Sends a probe; never rejects for what a target does. */
export type Send = (probe: Probe, options: SendOptions) => Promise<Reply>;

/** How one probe is sent. */
export interface SendOptions {
  /** Value of `X-Assay-Case`. */
  readonly caseId: string;
  readonly signal?: AbortSignal;
  /** Use a connection made for this probe alone. */
  readonly newConnection?: boolean;
  /** A 401 is what is asked for, so that no key is made anew for it. */
  readonly asks401?: boolean;
}

/** Why a probe was sent. */
export type Role = 'arrange' | 'holds' | 'probe' | 'again' | 'cleanup';

/** A probe and what came back. */
export interface Exchange {
  readonly role: Role;
  readonly probe: Probe;
  readonly reply: Reply;
  /** When it was sent, in milliseconds since the epoch; absent where that is not known. */
  readonly startedMs?: number;
  /** The case that it was sent for, or what else. */
  readonly caseId?: string;
  /** The name of the arrangement that it was sent for. */
  readonly arrangement?: string;
  /** The same request just before, which a connection that was used before lost, or whose key was refused and is another one since. */
  readonly before?: Exchange;
}
