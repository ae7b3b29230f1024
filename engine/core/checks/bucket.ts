import type { Check } from './check.ts';
import { findPlaces } from './subject/places.ts';
import { isToldByEnvelope } from './subject/is-told.ts';

/** The bucket that the body names is the operation's own; where the documentation only lets us infer that one, a departure is advised. */
export const checkBucket: Check<'bucket'> = ({ at = '/bucket' }, subject) => {
  const { contract, operation } = subject;
  const level = operation.bucketIs === 'inferred' ? ({ level: 'advised' } as const) : {};
  const expected = JSON.stringify(operation.bucket);
  const places = findPlaces(subject.body, at);
  if (places.length === 0 && !isToldByEnvelope(at, subject)) {
    return [{ at: `body${at}`, expected, received: 'missing', ...level }];
  }
  return (
    places
      .filter(({ value }) => typeof value === 'string' && value !== operation.bucket)
      // A bucket that is none of the API's is the envelope's departure.
      .filter(({ value }) => contract.buckets.some((bucket) => bucket === value) || !isToldByEnvelope(at, subject))
      .map(({ pointer, value }) => ({ at: `body${pointer}`, expected, received: JSON.stringify(value), ...level }))
  );
};
