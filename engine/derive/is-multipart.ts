import type { Operation } from '../core/model/index.ts';

/** Tells whether an operation is sent parts, whose boundary is another one in each request. */
export function isMultipart({ requestBody }: Operation): boolean {
  return requestBody !== undefined && /^multipart\//i.test(requestBody.mediaType);
}
