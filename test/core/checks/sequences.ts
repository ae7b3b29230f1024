import type { Sequence, StepKind } from '../../../engine/core/model/index.ts';
import type { Response } from '../../../engine/core/model/index.ts';
import { makeProbe } from '../builders.ts';

/** One answer of a sequence, with the operation that it was asked of, and whether it is none that a burst may have. */
export type Step = readonly [as: StepKind, response: Response, operation?: string, isOdd?: boolean];

/** A sequence of answers, one second apart. */
export function makeSequence(steps: readonly Step[], parts: Partial<Sequence> = {}): Sequence {
  return {
    procedure: 'burst',
    steps: steps.map(([as, response, operation = 'createThing', isOdd = false], index) => ({
      as,
      atMs: 1000 * index,
      isOdd,
      exchange: { role: 'probe', probe: makeProbe({ operation }), reply: { response, bytesUp: 0 } },
    })),
    ...parts,
  };
}
