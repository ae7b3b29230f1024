import type {
  Conversation,
  Departure,
  ExamCheckName,
  ExamExpectation,
  Script,
  Understanding,
} from '../../core/model/index.ts';

/** What a sitting shows of a clause. */
export type Judgement =
  | { readonly kind: 'kept' }
  | { readonly kind: 'broken'; readonly departures: readonly Departure[] }
  /** What the clause speaks of did not come about. */
  | { readonly kind: 'idle'; readonly reason: string }
  /** It cannot be told yet: more clients have to sit it, `together` or one at a time. */
  | { readonly kind: 'open'; readonly reason: string; readonly more: 'together' | 'alone' };

/** What a check looks at. */
export interface Evidence {
  readonly script: Script;
  readonly conversations: readonly Conversation[];
  /** The conversations of the sitting that this one is like. */
  readonly twins: readonly Conversation[];
  /** The header of the key, in lower case. */
  readonly keyHeader: string;
  /** What the client says of its understanding anywhere in the exam; of the rest nothing is known. */
  readonly said: ReadonlySet<keyof Understanding>;
}

/** Holds the conversations of a sitting against a part of an expectation. */
export type ExamCheck<Name extends ExamCheckName> = (
  part: NonNullable<ExamExpectation[Name]>,
  evidence: Evidence,
) => Judgement;

/** Kept, unless something departs. */
export function judgeBy(departures: readonly Departure[]): Judgement {
  return departures.length === 0 ? { kind: 'kept' } : { kind: 'broken', departures };
}

/** Not exercised, and why. */
export function idle(reason: string): Judgement {
  return { kind: 'idle', reason };
}
