import type { Contract, Observation, Plan, PlannedCase } from '../../core/model/index.ts';
import type { Tools } from '../tools.ts';
import { observeHtml } from './html.ts';
import { observeUploadFraming } from './upload-framing.ts';
import { observeUploadLimit } from './upload-limit.ts';
import { uploadOf } from './upload.ts';

/** How much may be sent to see what the documentation leaves open. */
export interface ObservationBudget {
  /** Request bytes that the search for the upload limit may cost; 0 searches nothing. */
  readonly uploadBytes: number;
  /** Whether uploads without a length, or with a wrong one, are tried. */
  readonly framing: boolean;
  /** Whether HTML is asked for. */
  readonly html: boolean;
}

const NOTHING: ObservationBudget = { uploadBytes: 0, framing: false, html: false };

/** Returns what a target does where the documentation says nothing, for the operations that the plan exercises. */
export async function observeTarget(
  plan: Plan,
  tools: Tools,
  budget: ObservationBudget = NOTHING,
): Promise<readonly Observation[]> {
  const uploads = await observeUploads(plan, tools, budget);
  const { contract, signal } = tools;
  const read = plan.cases.find((planned) => isRead(planned, contract))?.case.operation;
  const html = !budget.html || read === undefined || signal.aborted ? undefined : await observeHtml(tools, read);
  return html === undefined ? uploads : [...uploads, html];
}

function isRead({ case: { operation }, skip }: PlannedCase, { preflight }: Contract): boolean {
  return skip === undefined && operation.id === preflight;
}

async function observeUploads(
  plan: Plan,
  tools: Tools,
  { uploadBytes, framing }: ObservationBudget,
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
