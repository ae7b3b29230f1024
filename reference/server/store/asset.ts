import { randomUUID } from 'node:crypto';

/** One file of a submission, and how its processing goes. */
export interface Asset {
  readonly id: string;
  readonly submissionId: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly versionGroupId: string;
  readonly versionNumber: number;
  readonly isRetryable: boolean;
  /** Its topics and issues cannot be loaded. */
  readonly isBroken: boolean;
  outcome: 'complete' | 'failed';
  startedAt: number;
  settlesAt: number;
  retryCount: number;
}

/** Makes an asset that is complete at once, but for what is given. */
export function makeAsset(
  given: Partial<Asset> & { readonly submissionId: string; readonly startedAt: number },
): Asset {
  return {
    id: randomUUID(),
    filename: 'asset.pdf',
    mediaType: 'application/pdf',
    versionGroupId: randomUUID(),
    versionNumber: 1,
    isRetryable: true,
    isBroken: false,
    outcome: 'complete',
    settlesAt: given.startedAt,
    retryCount: 0,
    ...given,
  };
}
