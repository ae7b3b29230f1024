import { setFields } from '../../../../reference/mutants/edit.ts';
import type { Breaker } from '../breaker.ts';

/** Adds a key that no envelope has. */
export const breakKnownKeys: Breaker<'knownKeys'> = () => [
  { title: 'adds a key of no envelope', change: () => (reply) => setFields(reply, { assay_extra: 1 }) },
];
