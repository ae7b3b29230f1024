import type { HeaderField } from './probe.ts';

/** The bytes of a body that went by, as far as they are kept. */
export interface KeptBytes {
  readonly bytes: Uint8Array;
  /** How many there were. */
  readonly total: number;
}

/** A request and its answer that went through a proxy. */
export interface PassedExchange {
  /** When the request came, in milliseconds since the epoch. */
  readonly startedMs: number;
  /** Milliseconds from then to the end of the answer. */
  readonly ms: number;
  readonly request: {
    readonly method: string;
    readonly target: string;
    readonly headers: readonly HeaderField[];
    readonly body: KeptBytes;
  };
  /** Absent where none came. */
  readonly response?: {
    readonly status: number;
    readonly headers: readonly HeaderField[];
    readonly body: KeptBytes;
  };
  /** The answer was made up in place of the target. */
  readonly isFault: boolean;
  /** Why the answer is not whole, or is none of the target. */
  readonly broken?: string;
}

/** What a proxy answers in place of the target. */
export interface FaultAnswer {
  /** The connection is closed without an answer. */
  readonly resets: boolean;
  readonly status: number;
  readonly headers: readonly HeaderField[];
  readonly body: string;
  readonly delayMs: number;
}
