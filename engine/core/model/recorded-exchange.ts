import type { Failure, HeaderField, Role } from './probe.ts';

/** An exchange as recorded: redacted and bounded. */
export interface RecordedExchange {
  readonly role: Role;
  readonly operation?: string;
  /** When it was sent, ISO 8601; absent where that is not known. */
  readonly started?: string;
  /** The name of the arrangement that it was sent for. */
  readonly arrangement?: string;
  readonly request: RecordedRequest;
  readonly response?: RecordedResponse;
  readonly failure?: Failure;
}

/** A request as recorded. The key header holds what was done, never the value. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderField[];
  readonly body?: string;
}

/** A response as recorded; `cut` says how many bytes of the body were left out. */
export interface RecordedResponse {
  readonly status: number;
  readonly headers: readonly HeaderField[];
  readonly body?: string;
  readonly cut?: number;
  readonly ms: number;
}
