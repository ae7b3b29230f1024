import type { Check } from './check.ts';
import { readBodyString } from './subject/body-string.ts';

/** The `bucket` of the body is the operation's own; where the documentation only lets us infer that one, a departure is advised. */
export const checkBucket: Check<'bucket'> = (_own, subject) => {
  const { contract, operation } = subject;
  const bucket = readBodyString(subject, 'bucket');
  // A bucket that is none of the API's is the envelope's departure.
  if (bucket === undefined || bucket === operation.bucket || !contract.buckets.includes(bucket)) return [];
  const departure = { at: 'body/bucket', expected: JSON.stringify(operation.bucket), received: JSON.stringify(bucket) };
  return [operation.bucketIs === 'inferred' ? { ...departure, level: 'advised' } : departure];
};
