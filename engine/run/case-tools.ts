import type { Arranger } from './arrange/index.ts';
import type { Resources } from './resources.ts';
import type { Tools } from './tools.ts';

/** What a case is run with. */
export interface CaseTools {
  readonly tools: Tools;
  readonly arranger: Arranger;
  readonly resources: Resources;
}
