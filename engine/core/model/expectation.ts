import type { Json } from './json.ts';
import type { Level } from './source.ts';

/** A status, or a class of statuses. */
export type StatusPattern = number | '2xx' | '3xx' | '4xx' | '5xx';

/** One accepted status; with a level, it is a departure of that level instead. */
export interface StatusAlternative {
  readonly status: StatusPattern;
  readonly level?: Level;
}

/** A part of an expectation; its level, if given, replaces the clause's. */
export interface Part {
  readonly level?: Level;
}

/** How a moment to try again is told. */
export type RetryAfterForm = 'seconds' | 'date' | 'either';

/** What a response header is held against. */
export interface HeaderDemand extends Part {
  readonly name: string;
  readonly is?: 'present' | 'absent';
  /** The value is one of these, whatever its case. */
  readonly like?: readonly string[];
  /** The value matches this regular expression. */
  readonly matches?: string;
  /** The value lists the methods of the path, and not the one that was refused. */
  readonly lists?: 'methods';
}

/** What a member of the body is held against. */
export interface MemberDemand extends Part {
  /** JSON pointer, in which `*` means every member or item. */
  readonly at: string;
  readonly is?: 'present' | 'absent' | 'status';
  readonly oneOf?: readonly Json[];
  readonly matches?: string;
}

/**
 * What an exchange is held against. Each key has a check of the same name; a part that is absent is not asserted.
 */
export interface Expectation {
  /** The first alternative that matches decides; no match is a departure of the clause's level. */
  readonly status?: readonly StatusAlternative[];
  /** The human text of the envelope, at a pointer or where the contract says it stands: like an example, or with a beginning. */
  readonly message?: Part & {
    readonly at?: string;
    readonly like?: readonly string[];
    readonly startsWith?: string;
  };
  /** The body has the shape of this envelope (a name in `components/schemas`). */
  readonly envelope?: Part & { readonly is: string };
  /** Top-level keys that belong to another envelope. */
  readonly absentKeys?: Part & { readonly keys: readonly string[] };
  /** The body has no top-level key but those of the envelope named here; `ignore` leaves out keys that another part judges. */
  readonly knownKeys?: Part & { readonly of: string; readonly ignore?: readonly string[] };
  /** Keys that stand nowhere in the body, at any depth. */
  readonly absentAnywhere?: Part & { readonly keys: readonly string[] };
  /** A top-level key that only answers of these statuses may have. */
  readonly keyOnlyOn?: Part & { readonly key: string; readonly statuses: readonly number[] };
  /** The essence of the media type in `Content-Type`. */
  readonly mediaType?: Part & { readonly is: string };
  /** `Retry-After` stands once, in this form (whole seconds where none is given), from `min` seconds up to `max` where given. */
  readonly retryAfter?: Part & { readonly min: number; readonly max?: number; readonly form?: RetryAfterForm };
  /** Response headers, by name. */
  readonly headers?: Part & { readonly fields: readonly HeaderDemand[] };
  /** Members of the body, by JSON pointer. */
  readonly members?: Part & { readonly fields: readonly MemberDemand[] };
  /** Of what follows an accepted request: status and body are those of the first answer, but for these pointers. */
  readonly equal?: Part & { readonly to: 'first'; readonly ignore?: readonly string[] };
  /** The bucket that the body names, under `/bucket` or at a pointer, is the operation's own. */
  readonly bucket?: Part & { readonly is: 'own'; readonly at?: string };
  /** The link to the documentation, under `/docs_url` or at a pointer, is, where present, https on this host. */
  readonly docsUrl?: Part & { readonly host: string; readonly at?: string };
  /** The human text shows no stack trace, file path, host name or signed URL. */
  readonly internals?: Part & { readonly are: 'absent' };
  /** The body is empty, or is the success body that the operation documents for the received status. */
  readonly body?: Part & { readonly is: 'none' | 'documented' };
  /** Where its media type is application/problem+json, the body is an object whose members are as RFC 9457 says, `status` that of the answer. */
  readonly problem?: Part & { readonly is: 'well-formed' };
  /** The body parses as JSON unless the status is one of `except`. */
  readonly json?: Part & { readonly except: readonly number[] };
  /** The status is one that some operation documents, or the operation itself; of a class alone where one is given. */
  readonly documentedStatus?: Part & {
    readonly of: 'api' | 'operation';
    readonly among?: '2xx' | '3xx' | '4xx' | '5xx';
  };
  /**
   * Media type, body and required headers are as the operation documents them: for the received status or its class, for
   * those of which it says nothing else, or whatever it says.
   */
  readonly documentedAnswer?: Part & { readonly by: 'status' | 'default' | 'either' };
  /** Response headers, by name in lower case; a final `*` stands for any ending. */
  readonly absentHeaders?: Part & { readonly names: readonly string[] };
  /** No key of the profile, nor one sent, is echoed in headers or body. */
  readonly keyEcho?: Part & { readonly is: 'absent' };
  /** Some entry of `/fields`, or of what stands at a pointer, mentions the property that the probe made wrong; an empty list mentions nothing and is accepted. */
  readonly mentions?: Part & { readonly is: 'fault'; readonly at?: string };
  /** The body holds nothing of the foreign resource but what the probe sent. */
  readonly reveals?: Part & { readonly is: 'nothing' };
  /** Of a burst: the request sent again after `Retry-After` is not limited. */
  readonly servedAgain?: Part & { readonly after: 'header' };
  /** Of a burst: while one bucket is exceeded, no request of another is limited. */
  readonly otherBuckets?: Part & { readonly are: 'usable' };
  /** Of a repetition: a refusal with this status gets the same status and envelope the second time. */
  readonly repetition?: Part & { readonly of: number };
  /** Of a refused write: a read shows nothing that it left behind. */
  readonly trace?: Part & { readonly is: 'absent' };
  /** Of a failure whose cause has ended: a retry with backoff is answered with no server error, within so many tries. */
  readonly recovery?: Part & { readonly within: number };
}

/** The name of a check: a key of an expectation. */
export type CheckName = keyof Expectation;
