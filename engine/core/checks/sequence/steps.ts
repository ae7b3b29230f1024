import type { Response, StepKind } from '../../model/index.ts';
import type { Subject } from '../check.ts';

/** A step of a sequence that was answered. */
export interface AnsweredStep {
  readonly operation: string;
  readonly response: Response;
  readonly isOdd: boolean;
}

/** The answered steps of a kind, in their order; none where the subject is no sequence. */
export function answeredSteps({ sequence }: Subject, kind: StepKind): readonly AnsweredStep[] {
  return (sequence?.steps ?? []).flatMap(({ as, exchange: { probe, reply }, isOdd = false }) =>
    as === kind && reply.response !== undefined
      ? [{ operation: probe.operation, response: reply.response, isOdd }]
      : [],
  );
}
