import type { HeaderField } from './probe.ts';

/** A request of a client, with the answer to it. */
export interface ExamRequest {
  /** When its first byte was seen, in milliseconds since the conversation began. */
  readonly atMs: number;
  readonly place: 'api' | 'elsewhere';
  readonly method: string;
  readonly target: string;
  readonly headers: readonly HeaderField[];
  readonly body: string;
  readonly answer?: ExamAnswer;
}

/** An answer as it was given. */
export interface ExamAnswer {
  /** When its last byte was handed over, in milliseconds since the conversation began. */
  readonly atMs: number;
  readonly status: number;
  readonly headers: readonly HeaderField[];
  readonly body: string;
  readonly retryAfter?: number;
}

/** Everything that one client did in a sitting. */
export interface Conversation {
  readonly sitting: string;
  /** Counts from 1 within the sitting. */
  readonly number: number;
  /** A later round is played where the first one did not tell. */
  readonly round: number;
  readonly key: string;
  readonly requests: readonly ExamRequest[];
  readonly end: ConversationEnd;
  /** How late our own process was meanwhile, at most: what load may have added to a wait. */
  readonly latestMs: number;
  readonly understood?: Understanding;
  readonly baseUrl: string;
  readonly elsewhere: string;
}

/** How a conversation ended: the client was done, it was silent for long, or it was ended while it still went on. */
export interface ConversationEnd {
  readonly kind: 'done' | 'silent' | 'ended';
  readonly atMs: number;
  /** What became of the client, such as its exit code, for people. */
  readonly what: string;
}

/** What a client says that it understood of the last answer. */
export interface Understanding {
  readonly outcome: 'success' | 'error';
  readonly status?: number;
  readonly retryable?: boolean;
  readonly message?: string;
  readonly fields?: readonly { readonly field?: string; readonly message?: string }[];
  readonly bucket?: string;
  readonly detail?: string;
  readonly docsUrl?: string;
  readonly errorCode?: string;
}

/** What a sitting showed of a clause. */
export interface ExamResult {
  readonly clause: string;
  readonly outcome: 'pass' | 'fail' | 'warn' | 'skip' | 'error';
  readonly reason?: string;
}

/** A sitting as it is recorded: what it showed of each clause, and the course of its conversations. */
export interface SittingRecord {
  readonly results: readonly ExamResult[];
  readonly courses: readonly Course[];
}

/** The course of a conversation, for a picture of it. */
export interface Course {
  readonly number: number;
  readonly steps: readonly CourseStep[];
  readonly waits: readonly CourseWait[];
  readonly endMs: number;
  readonly end: string;
}

/** A request or an answer along the time. */
export interface CourseStep {
  readonly atMs: number;
  readonly kind: 'request' | 'answer';
  readonly place: 'api' | 'elsewhere';
  readonly status?: number;
}

/** A wait between an answer and the next request, and how long it must be at least, where that is known. */
export interface CourseWait {
  readonly fromMs: number;
  readonly toMs: number;
  readonly leastMs?: number;
}
