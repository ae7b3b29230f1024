import type { Arranged } from './arrange/index.ts';
import type { Exchange, Finding, Met, Response } from '../core/model/index.ts';

/** What one try of a case gave: an answer that was judged, trouble on the way, or nothing to judge. */
export type Attempt =
  | {
      readonly kind: 'judged';
      readonly response: Response;
      readonly findings: readonly Finding[];
      readonly exchanges: readonly Exchange[];
      /** Others who share the key may be the cause of all that is required and departs. */
      readonly mayBeOthers?: boolean;
      /** The states that it was sent in and that may have vanished: what shows them fails in them again and again. */
      readonly suspected?: readonly Arranged[];
      /** What the answer could not tell. */
      readonly reason?: string;
      readonly met?: Met;
      /** What the case is about did not come about, and something else departed. */
      readonly isUnexercised?: boolean;
    }
  /** The target gave no occasion for what the case is about. */
  | { readonly kind: 'unexercised'; readonly reason: string; readonly exchanges: readonly Exchange[] }
  | { readonly kind: 'trouble'; readonly reason: string; readonly exchanges: readonly Exchange[] }
  | { readonly kind: 'unarranged'; readonly reason: string; readonly exchanges: readonly Exchange[] };
