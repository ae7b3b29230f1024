import type { Subject } from '../check.ts';

/** The request was sent by the operation's own method; what the path answers to another is no answer of the operation. */
export function isDocumentedMethod({ probe, operation }: Subject): boolean {
  return probe.method === operation.method || (probe.method === 'HEAD' && operation.method === 'GET');
}
