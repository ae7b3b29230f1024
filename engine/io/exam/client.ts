import type { ExamInput, Understanding } from '../../core/model/index.ts';

/** What a client is handed for one conversation. */
export interface ExamTask {
  /** Names the conversation; no other one of the exam has it. */
  readonly sitting: string;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly operation: string;
  readonly input: ExamInput;
  /** The file with the authority that stands for an address which is https. */
  readonly ca?: string;
}

/** What became of a client that was done. */
export interface ClientEnd {
  /** For people, such as `it ended with exit code 0`. */
  readonly what: string;
  readonly understood?: Understanding;
  /** It could not be started at all. */
  readonly isUnusable?: boolean;
}

/** A client that sits a conversation. */
export interface SittingClient {
  /** Resolves when it is done; never rejects. */
  readonly done: Promise<ClientEnd>;
  /** Ends it, with all that it started. */
  readonly stop: () => Promise<void>;
}

/** A client under exam, however it is run. */
export interface ExamClient {
  readonly start: (task: ExamTask) => SittingClient;
  /** How many may be started at once; a machine that starts many is late with all of them. */
  readonly startsAtOnce: number;
  readonly close: () => Promise<void>;
}
