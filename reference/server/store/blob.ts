/** An uploaded file. */
export interface Blob {
  readonly workspaceId: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly size: number;
  /** What is wrong with its media type and was let pass at upload. */
  readonly fault: 'media-missing' | 'media-mismatch' | undefined;
  isSubmitted: boolean;
}

/** A blob for a path nothing was uploaded to; only a server that leaves checks out needs it. */
export function makeBlob(workspaceId: string, filename: string): Blob {
  return { workspaceId, filename, mediaType: 'application/pdf', size: 0, fault: undefined, isSubmitted: false };
}
