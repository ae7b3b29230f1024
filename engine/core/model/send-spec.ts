import type { KeyChange } from './credential.ts';
import type { Json } from './json.ts';

/**
 * How a probe departs from the operation's valid request. Strings may be a runtime expression (`$uploaded-blob.blobPath`)
 * or hold some in braces (`{$uploaded-blob.blobPath}/x`).
 */
export interface SendSpec {
  /** An arrangement whose outputs `method`, `path` and `body` are the whole request. */
  readonly request?: string;
  /** The key that is sent: the name of one in the profile (the main one where none is named), `none`, `unknown` (well formed but made up), or one made for the probe. */
  readonly key?: string | MadeKey;
  readonly path?: Readonly<Record<string, string>>;
  /** Null leaves a parameter out. */
  readonly query?: Readonly<Record<string, Json>>;
  /** Null leaves out a header of the valid request. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Sent in place of the operation's method. */
  readonly method?: string;
  /** Replaces the JSON body. */
  readonly body?: Json;
  /** JSON pointers to values set in the body. */
  readonly with?: Readonly<Record<string, Json>>;
  /** JSON pointers removed from the body. */
  readonly without?: readonly string[];
  /** A text of so many bytes is set in the body at a JSON pointer. */
  readonly fill?: { readonly at: string; readonly bytes: number };
  /** Sent as the body as it stands. */
  readonly raw?: string;
  /** The `Content-Type` of the request. */
  readonly mediaType?: string;
  readonly file?: FileSpec;
  /** The property that is wrong, which a validation error may mention. */
  readonly fault?: string;
  /** Statuses with which what stands in front of the API may refuse the request itself, in a form of its own. */
  readonly frontEnd?: readonly number[];
}

/** A key made from one of the profile's, or made up; recorded by what was done, never by value. */
export interface MadeKey {
  /** What was done, such as `keys.main, last character changed`. */
  readonly what: string;
  /** The name of the key that is changed, and how. */
  readonly of?: string;
  readonly change?: KeyChange;
  /** Made-up values, one header field each. */
  readonly values?: readonly string[];
}

/** The file part of a multipart request. */
export interface FileSpec {
  readonly fixture: string;
  readonly name?: string;
  /** The part's `Content-Type`; null leaves it out. */
  readonly type?: string | null;
  /** The bytes of the file, in place of those of the fixture. */
  readonly base64?: string;
  /** The file is filled up to this many bytes. */
  readonly bytes?: number;
  /** How the end of the body is told; `length` where nothing else is said. */
  readonly framing?: Framing;
}

/**
 * How a large body is sent: with its length, in chunks (RFC 9112, section 7.1), with its length and hardly a byte of it,
 * or with its length once the target says 100 (RFC 9110, section 10.1.1).
 */
export type Framing = 'length' | 'chunked' | 'declared-only' | 'expect-continue';
