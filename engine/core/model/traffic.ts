import type { HeaderField } from './probe.ts';

/** A request and its answer as somebody else sent and met them; what is not known of them is absent, never guessed. */
export interface TrafficExchange {
  /** Where it stands, such as `login.har, entry 12`. */
  readonly at: string;
  /** When the request was sent, in milliseconds since the epoch. */
  readonly startedMs?: number;
  /** Milliseconds from then to the end of the answer. */
  readonly ms?: number;
  readonly request: TrafficRequest;
  /** Absent where none came. */
  readonly response?: TrafficResponse;
  /** Why the answer is none that the API gave to this request: cached, aborted, made by a test. */
  readonly foreign?: string;
  /** The answer was made up in place of the API: it says nothing of the API, but what a client does after it counts. */
  readonly isFault?: boolean;
  /** It was sent to find something out, so that it says nothing of a client. */
  readonly isProbe?: boolean;
}

/** A request of traffic. */
export interface TrafficRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: readonly HeaderField[];
  /**
   * Whether these are all headers, as where a proxy saw them, or were not recorded at all; where nothing is said, some may
   * have been taken out, which is told from the rest of the traffic.
   */
  readonly hasAllHeaders?: boolean;
  readonly body: TrafficBody;
}

/** An answer of traffic. Names of headers are in lower case. */
export interface TrafficResponse {
  readonly status: number;
  /** None at all where they were left out. */
  readonly headers: readonly HeaderField[];
  readonly body: TrafficBody;
}

/** A body: none, a text with its bytes as they were sent, or why it is not known. */
export type TrafficBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string; readonly bytes: number; readonly invalidUtf8?: boolean }
  | { readonly kind: 'unknown'; readonly reason: string; readonly bytes?: number };

/** What of traffic was read and judged, for a report. */
export interface TrafficSummary {
  /** Names of the files. */
  readonly sources: readonly string[];
  readonly exchanges: {
    readonly read: number;
    /** Whole: status, headers and body. */
    readonly judged: number;
    /** As far as they were recorded. */
    readonly partly: number;
    /** Those with the API of which nothing could be told. */
    readonly notJudgeable: number;
    /** Those with something else than the API. */
    readonly elsewhere: number;
  };
  /** What could not be told, and why; an exchange may stand here for a part of it. */
  readonly notJudgeable: readonly { readonly reason: string; readonly times: number; readonly first: string }[];
  /** The origins that requests went to, those of the API first. */
  readonly origins: readonly { readonly origin: string; readonly exchanges: number; readonly ofApi: number }[];
  /** Who sent requests to the API, by key and user agent. */
  readonly clients: readonly { readonly id: string; readonly userAgent: string; readonly exchanges: number }[];
}
