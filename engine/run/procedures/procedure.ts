import type { Demand } from '../../core/judge/index.ts';
import type { Case, Exchange } from '../../core/model/index.ts';
import type { Arranged } from '../arrange/index.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import type { Asserted } from '../case/send-probe.ts';

/** One try of a case whose states are brought about. */
export interface Probing {
  readonly candidate: Case;
  readonly asserted: Asserted;
  /** What the clause that the procedure repeats, traces or exceeds asserts of the request itself. */
  readonly repeated: Demand | undefined;
  readonly arranged: readonly Arranged[];
  /** Those that led to the states; what is shown of the try is added. */
  readonly exchanges: Exchange[];
  readonly caseTools: CaseTools;
  readonly role: 'probe' | 'again';
}

/** Exercises a case: sends what it takes and judges the answers. */
export type Procedure = (probing: Probing) => Promise<Attempt>;
