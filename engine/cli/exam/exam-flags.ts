import type { Depth } from '../../core/model/index.ts';
import type { DemandFlags } from '../flags/demand-flags.ts';
import type { OutputFlags } from '../flags/output-flags.ts';
import type { TargetFlags } from '../flags/target-flags.ts';

/** The flags of an exam. */
export interface ExamFlags extends DemandFlags, Pick<OutputFlags, 'report' | 'quiet'>, Pick<TargetFlags, 'spec'> {
  readonly depth: Depth;
  readonly adapter?: boolean;
  readonly demo?: boolean;
  readonly name?: string;
  readonly env?: readonly string[];
  readonly only?: readonly string[];
  readonly patience?: number;
  readonly serve?: boolean;
  readonly port?: number;
  readonly tls?: boolean;
  readonly demand?: 'retries';
}
