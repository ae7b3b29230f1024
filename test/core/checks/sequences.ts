import type { Sequence, StepKind } from '../../../engine/core/model/index.ts';
import type { Response } from '../../../engine/core/model/index.ts';
import { makeProbe } from '../builders.ts';

/** One answer of a sequence, with the operation that it was asked of. */
export type Step = readonly [as: StepKind, response: Response, operation?: string];

/** A sequence of answers, one second apart. */
export function makeSequence(steps: readonly Step[], parts: Partial<Sequence> = {}): Sequence {
  return {
    procedure: 'burst',
    steps: steps.map(([as, response, operation = 'createThing'], index) => ({
      as,
      atMs: 1000 * index,
      exchange: { role: 'probe', probe: makeProbe({ operation }), reply: { response, bytesUp: 0 } },
    })),
    ...parts,
  };
}
