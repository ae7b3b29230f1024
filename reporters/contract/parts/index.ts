import type { Part } from '../part.ts';
import { arrangements } from './arrangements.tsx';
import { clauses } from './clauses.tsx';
import { envelopes } from './envelopes.tsx';
import { lifecycle } from './lifecycle.tsx';
import { operations } from './operations.tsx';
import { pending } from './pending.tsx';
import { retry } from './retry.tsx';
import { sentences } from './sentences.tsx';
import { situations } from './situations.tsx';

/** The parts of the page, in order. */
export const parts: readonly Part[] = [
  envelopes,
  retry,
  operations,
  lifecycle,
  clauses,
  situations,
  sentences,
  arrangements,
  pending,
];
