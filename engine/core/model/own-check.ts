import type { StatusPattern } from './expectation.ts';
import type { Json } from './json.ts';
import type { HeaderField, Role } from './probe.ts';
import type { Level, OwnSource } from './source.ts';

/** A check of the owner's: under a clause of its own, a pure function from an exchange to what departs in it. */
export interface OwnCheck {
  /** The id of its clause, in small letters with hyphens; that of no clause of the contract. */
  readonly id: string;
  /** What it holds answers to, as one sentence. */
  readonly statement: string;
  /** How firmly: a `required` departure fails, an `advised` one warns, a `proposed` one is shown. */
  readonly level: Level;
  /** What it rests on. */
  readonly why?: string;
  /** Where that can be read: an http or https URL. */
  readonly link?: string;
  /** Only answers of these operations. */
  readonly operations?: readonly string[];
  /** Only answers with one of these statuses, such as `200` or `'4xx'`. */
  readonly statuses?: readonly StatusPattern[];
  /**
   * Returns what departs, an empty list where nothing does, and nothing at all (`undefined`) where the exchange holds
   * nothing that it is about: a check that only ever saw such exchanges has not passed, and is told as not exercised.
   */
  readonly check: (exchange: OwnExchange) => readonly OwnFinding[] | undefined;
}

/** Where an exchange departs from an own check. */
export interface OwnFinding {
  /** `status`, `header etag`, or a JSON pointer behind `body`; `answer` where nothing is said. */
  readonly at?: string;
  readonly expected: string;
  readonly received: string;
  /** What else there is to say of it. */
  readonly message?: string;
}

/** An exchange as own checks see it: frozen, and with each secret replaced by its name in brackets. */
export interface OwnExchange {
  /** The id of the operation. */
  readonly operation: string;
  /** The id of the case, or what else it was sent for; of recorded traffic, where it stands. */
  readonly case: string;
  /** Why it was sent; `again` where a case is sent another time, `traffic` where others sent it. */
  readonly role: Role | 'traffic';
  /** When it was sent, ISO 8601; absent where that is not known. */
  readonly started?: string;
  readonly request: OwnRequest;
  readonly response: OwnResponse;
}

/** The request of an exchange. */
export interface OwnRequest extends OwnMessage {
  readonly method: string;
  readonly url: string;
  /** The path of the URL, without its query. */
  readonly path: string;
  /** The query of the URL, without its question mark; empty where there is none. */
  readonly query: string;
}

/** The answer of an exchange. */
export interface OwnResponse extends OwnMessage {
  readonly status: number;
  /** Milliseconds from sending to the end of the answer. */
  readonly ms: number;
}

/** What a request and an answer have in common. */
export interface OwnMessage {
  /** By name in small letters; the values of a field that stands several times are joined by a comma and a space. */
  readonly headers: Readonly<Record<string, string>>;
  readonly headerFields: readonly HeaderField[];
  /** Undefined where there is none, and where it is no text. */
  readonly body: string | undefined;
  /** What the body says where it is JSON; undefined where it is not. */
  readonly json: Json | undefined;
}

/** What a run records of an own check: all but its function. */
export interface OwnClause extends Pick<OwnCheck, 'id' | 'statement' | 'level' | 'operations' | 'statuses'> {
  readonly source: OwnSource;
  /** Tells whether the check is the same as in another run. */
  readonly digest: string;
}

/** An own check as it is asked. */
export interface OwnDemand {
  readonly clause: OwnClause;
  /** Whatever it returns is looked at before it is believed. */
  readonly check: (exchange: OwnExchange) => unknown;
}
