import type { GridCell } from '../../engine/core/model/index.ts';

const special: Readonly<Record<string, Pick<GridCell, 'state' | 'cases'>>> = {
  'createSubmission 409': { state: 'violated', cases: ['already-submitted/same-blob-path'] },
  'createSubmission 404': { state: 'warned', cases: ['not-found/unknown-id/media-type'] },
  'retryAsset 409': { state: 'unstable', cases: ['already-submitted/retry-twice'] },
  'uploadDirect 413': { state: 'error', cases: ['upload-too-large/eleven-megabytes'] },
};

const reasons: Readonly<Record<number, string>> = {
  402: 'the profile has no key `ungated`',
  500: 'no documented way brings it about',
  502: 'the arrangement storage-failure is not in the profile',
};

/** A grid with each state; most cells conform. */
export const sampleGrid: readonly GridCell[] = Object.entries({
  createUploadUrl: [401, 402, 403, 415, 422, 429, 500],
  uploadDirect: [401, 402, 403, 413, 415, 422, 429, 500],
  createSubmission: [400, 401, 402, 403, 404, 409, 413, 415, 422, 429, 500],
  getSubmission: [401, 402, 404, 429, 500],
  getAssetIssues: [401, 402, 404, 429, 500, 502],
  retryAsset: [401, 402, 404, 409, 422, 429, 500],
  deleteSubscription: [401, 402, 404, 429, 500],
}).flatMap(([operation, statuses]) => statuses.map((status) => cell(operation, status)));

function cell(operation: string, status: number): GridCell {
  const reason = reasons[status];
  if (reason !== undefined) return { operation, status, state: 'not-exercised', reason, cases: [] };
  return { operation, status, state: 'conforms', cases: [], ...special[`${operation} ${status}`] };
}
