import type { Depth } from './clause.ts';
import type { Json, JsonObject } from './json.ts';
import type { Level, Position, Source } from './source.ts';

/** What a client is held to, and the conversations that show whether it keeps it. */
export interface Exam {
  readonly clauses: readonly ExamClause[];
  readonly sittings: readonly Sitting[];
}

/** One checkable sentence about a client, with its source. */
export interface ExamClause {
  readonly id: string;
  readonly statement: string;
  readonly source: Source;
  readonly level: Level;
  readonly expect: ExamExpectation;
  /** It is judged on every sitting, not only on those that name it. */
  readonly always: boolean;
  readonly at: Position;
}

/** What a conversation is held against: one key, with a check of the same name. */
export interface ExamExpectation {
  /** After a 429 nothing is sent before `Retry-After` is over. */
  readonly retryAfter?: JsonObject;
  /** Some wait, from this one on, lasts a while. */
  readonly backoff?: { readonly from: number };
  /** Later waits are longer. */
  readonly growth?: JsonObject;
  /** Waits differ from client to client. */
  readonly jitter?: JsonObject;
  /** At most so many requests in a second. */
  readonly pace?: { readonly perSecond: number };
  /** What was answered with one of these statuses is not sent again unchanged. */
  readonly neverAgain?: { readonly statuses: readonly number[] };
  /** What was limited or failed is sent again as it was. */
  readonly sameAgain?: { readonly statuses: readonly number[] };
  /** Every request of the API has the key. */
  readonly keySent?: JsonObject;
  /** No request elsewhere has it. */
  readonly keyKept?: JsonObject;
  /** The client sends again where it does in the sitting that this one is like, and only there. */
  readonly sameCourse?: JsonObject;
  /** A part of an answer is understood. */
  readonly understood?: { readonly part: UnderstoodPart };
}

/** The name of a check of the exam. */
export type ExamCheckName = keyof ExamExpectation;

/** What a client may say that it understood. */
export type UnderstoodPart =
  'outcome' | 'retryable' | 'detail' | 'docsUrl' | 'validation' | 'planGate' | 'rateLimit' | 'text' | 'errorCode';

/** One scripted conversation with a client. */
export interface Sitting {
  readonly id: string;
  readonly title: string;
  readonly operation: string;
  readonly depth: Depth;
  /** How many clients sit it side by side. */
  readonly times: number;
  /** The last one succeeds and is given again as often as it is asked for. */
  readonly answers: readonly AnswerSpec[];
  /** Ids of the clauses that it shows, besides those that every sitting shows. */
  readonly clauses: readonly string[];
  /** The sitting in which the same statuses have the documented bodies. */
  readonly like?: string;
  /** It is ended after so long, whatever the client still does. */
  readonly seconds?: number;
  readonly at: Position;
}

/** An answer of a sitting: a status with the body that is documented for it, or with another one. */
export interface AnswerSpec {
  readonly status: number;
  /** How often it is given; once where nothing is said. */
  readonly times?: number;
  /** The body is the one that is documented for this status. */
  readonly bodyOf?: number;
  /** Members laid over the body. A text may hold `{elsewhere}`, the address of the other origin. */
  readonly with?: JsonObject;
  readonly without?: readonly string[];
  /** Sent as the body as it stands. */
  readonly raw?: string;
  readonly mediaType?: string;
  /** Seconds; `longer` is more than the client waits of itself. */
  readonly retryAfter?: number | 'longer';
  /** Sends the client to the same path of the other origin. */
  readonly redirects?: boolean;
}

/** A sitting that can be played. */
export interface Script {
  readonly sitting: Sitting;
  readonly input: ExamInput;
  readonly answers: readonly PlannedAnswer[];
}

/** What a client is asked to do: the operation's valid request. */
export interface ExamInput {
  readonly method: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** An answer that is ready but for what is known only as it is given. */
export interface PlannedAnswer {
  readonly status: number;
  readonly mediaType: string;
  /** May hold `{elsewhere}`. */
  readonly body: string;
  readonly retryAfter?: number | 'longer';
  readonly redirects: boolean;
}
