import { answers } from './answers.ts';
import { arrangements } from './arrangements.ts';
import { clauses } from './clauses.ts';
import { credentials } from './credentials.ts';
import { demands } from './demands.ts';
import { envelopes } from './envelopes.ts';
import { operations } from './operations.ts';
import type { Pair } from './pair.ts';
import { parameters } from './parameters.ts';
import { refusals } from './refusals.ts';
import { requestBodies } from './request-bodies.ts';
import { retries } from './retries.ts';
import { schemas } from './schemas.ts';
import { situations } from './situations.ts';
import { statuses } from './statuses.ts';
import { wording } from './wording.ts';

/** Every pair. */
export const pairs: readonly Pair[] = [
  ...operations,
  ...credentials,
  ...parameters,
  ...requestBodies,
  ...refusals,
  ...statuses,
  ...answers,
  ...schemas,
  ...envelopes,
  ...retries,
  ...situations,
  ...clauses,
  ...wording,
  ...arrangements,
  ...demands,
];
