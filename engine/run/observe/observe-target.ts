import type { Observation, Plan } from '../../core/model/index.ts';
import type { Tools } from '../tools.ts';
import { observeUploadFraming } from './upload-framing.ts';
import { observeUploadLimit } from './upload-limit.ts';
import { uploadOf } from './upload.ts';

/** How much may be sent to see what the documentation leaves open. */
export interface ObservationBudget {
  /** Request bytes that the search for the upload limit may cost; 0 searches nothing. */
  readonly uploadBytes: number;
  /** Whether uploads without a length, or with a wrong one, are tried. */
  readonly framing: boolean;
}

const NOTHING: ObservationBudget = { uploadBytes: 0, framing: false };

/** Returns what a target does where the documentation says nothing, for the operations that the plan exercises. */
export async function observeTarget(
  plan: Plan,
  tools: Tools,
  { uploadBytes, framing }: ObservationBudget = NOTHING,
): Promise<readonly Observation[]> {
  const upload = uploadOf(tools);
  const isExercised = plan.cases.some(
    ({ case: { operation, expect }, skip }) =>
      skip === undefined && operation === upload && expect.status?.some(({ status }) => status === 413) === true,
  );
  if (!isExercised || uploadBytes === 0 || tools.signal.aborted) return [];
  const limit = await observeUploadLimit(tools, uploadBytes);
  const framed = framing ? await observeUploadFraming(tools) : undefined;
  return [limit, framed].filter((observation) => observation !== undefined);
}
