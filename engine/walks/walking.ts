import type { Exchange, Finding, JsonObject, Response, Row, WalkedStep } from '../core/model/index.ts';
import type { Knowledge } from '../core/lifecycle/index.ts';

/** A thing that a walk made, what it is called by, and what is known of its state. */
export interface Held {
  readonly id: string;
  readonly entity: string;
  readonly outputs: JsonObject;
  readonly known: Knowledge;
}

/** What one step came to. */
export type Stepped =
  /** It was sent and judged. */
  | {
      readonly kind: 'judged';
      readonly walked: WalkedStep;
      readonly response: Response;
      readonly findings: readonly Finding[];
      /** The row of the lifecycle that the first required finding is about, where it is about one. */
      readonly broke?: Row;
      /** What it made may have vanished, or was changed by others. */
      readonly mayBeLost: boolean;
    }
  /** It was not sent, as what it names is not there. */
  | { readonly kind: 'passed-over'; readonly reason?: string }
  /** Nobody knows what became of it. */
  | { readonly kind: 'untold'; readonly why: 'unarranged' | 'trouble'; readonly reason: string };

/** What a sequence of steps came to, up to the first required departure. */
export interface Walked {
  readonly steps: readonly WalkedStep[];
  /** The numbers of the steps that were sent. */
  readonly sent: readonly number[];
  readonly exchanges: readonly Exchange[];
  readonly findings: readonly Finding[];
  readonly response?: Response;
  readonly broke?: Row;
  /** The number of the step that departs. */
  readonly departedAt?: number;
  readonly mayBeLost: boolean;
  readonly untold?: { readonly why: 'unarranged' | 'trouble'; readonly reason: string };
}
