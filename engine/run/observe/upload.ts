import type { FileSpec, Operation } from '../../core/model/index.ts';
import { mergeSend, statesOf } from '../../core/plan/index.ts';
import { buildProbe } from '../../core/probe/index.ts';
import { createRandom } from '../../core/random/index.ts';
import { baseScope } from '../scope.ts';
import type { Tools } from '../tools.ts';

/** What a target answered to an upload, or why it did not. */
export interface UploadAnswer {
  readonly status?: number;
  readonly bytesUp: number;
  readonly trouble?: string;
}

/** Returns the operation that takes a file of the contract's and refuses large ones, where a target may be sent large ones. */
export function uploadOf({ contract, profile }: Tools): Operation | undefined {
  if (profile.environment === 'production') return undefined;
  return contract.operations.find(
    ({ requestBody, responses, valid }) =>
      requestBody?.mediaType === 'multipart/form-data' &&
      responses.some(({ status }) => status === 413) &&
      valid.file !== undefined &&
      // What is looked at beside the cases brings no state about.
      statesOf(contract, valid, []).length === 0,
  );
}

/** Uploads a file that differs from the valid one in this; the answer is told and not judged. */
export async function answerTo(
  tools: Tools,
  operation: Operation,
  file: Omit<FileSpec, 'fixture'>,
  signal: AbortSignal,
): Promise<UploadAnswer> {
  const { contract, profile, seed } = tools;
  const caseId = `observation/${file.framing ?? 'size'}-${file.bytes ?? 0}`;
  const random = createRandom(seed, caseId);
  const send = mergeSend(operation.valid, { file: { fixture: '', ...operation.valid.file, ...file } });
  const probe = buildProbe(operation, send, { contract, profile, random, scope: baseScope(tools, random, {}) });
  const performed = await tools.perform(probe, { caseId, role: 'probe', asked: [413], isSteady: false, signal });
  const { response, failure, bytesUp = 0 } = performed.exchange?.reply ?? {};
  const trouble = performed.stopped ?? performed.trouble ?? failure?.message;
  return {
    bytesUp,
    ...(response === undefined || failure !== undefined ? {} : { status: response.status }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}
