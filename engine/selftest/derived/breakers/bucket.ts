import { fieldsOf, setFields } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Names the bucket of another operation. */
export const breakBucket: Breaker<'bucket'> = (_own, { contract }) => [
  {
    title: 'names the bucket of another operation',
    change: () => (reply) => {
      const { bucket } = fieldsOf(reply);
      return setFields(reply, { bucket: contract.buckets.find((name) => name !== bucket) });
    },
  },
];
