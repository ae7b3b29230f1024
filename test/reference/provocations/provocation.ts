import type { Label, ReferenceOptions } from '../../../reference/index.ts';
import type { Answer, OpenReference } from '../open-reference.ts';

/** A request that meets one point of refusal. */
export interface Provocation {
  readonly meet: (reference: OpenReference) => Promise<Answer>;
  readonly options?: ReferenceOptions;
  /** What refuses the request once that point is left out; nothing unless said. */
  readonly next?: Label;
}
