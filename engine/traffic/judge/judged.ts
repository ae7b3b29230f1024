import type { Finding, Operation } from '../../core/model/index.ts';
import type { OwnFault } from '../../core/own/index.ts';
import type { Recorded } from './partial-judges.ts';

/** What came of an exchange: judged as far as it was recorded, not judgeable, or none with the API. */
export type JudgedExchange =
  | Judged
  | { readonly kind: 'not-judgeable'; readonly origin: string; readonly operation?: string; readonly reason: string }
  | { readonly kind: 'elsewhere'; readonly origin: string; readonly isLikeApi?: boolean };

/** An answer of the API that was judged. */
export interface Judged {
  readonly kind: 'judged';
  readonly origin: string;
  readonly operation: Operation;
  readonly status: number;
  readonly recorded: Recorded;
  /** Ids of the envelope, always and own clauses that it was held against. */
  readonly clauses: readonly string[];
  readonly findings: readonly Finding[];
  readonly situations: readonly JudgedSituation[];
  /** What of it could not be told, and why. */
  readonly gaps: readonly string[];
  /** Own checks that could not be asked; absent where there are none. */
  readonly ownFaults?: readonly OwnFault[];
}

/** What an answer says of a situation that its request was evidently in. */
export interface JudgedSituation {
  /** The id of the clause. */
  readonly clause: string;
  /** What the request was, as a part of a sentence: `no Authorization`, `a success`. */
  readonly what: string;
  /** The documented constraint that it broke. */
  readonly constraint?: string;
  /** Answered as documented, not answered so, or it cannot be told. */
  readonly outcome: 'kept' | 'broken' | 'open';
  readonly reason?: string;
  /**
   * What departs, where that rests on what the headers of the request lack: it counts only where the rest of the traffic
   * shows that nothing was taken out of them.
   */
  readonly provisional?: readonly Finding[];
}
