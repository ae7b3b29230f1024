import type { Section } from '../section.ts';
import { arrangements } from './arrangements.tsx';
import { baseline } from './baseline.tsx';
import { cases } from './cases.tsx';
import { claims } from './claims.tsx';
import { clauses } from './clauses.tsx';
import { comparison } from './comparison.tsx';
import { coverage } from './coverage.tsx';
import { errors, failures, proposals, warnings } from './departures.tsx';
import { envelopes } from './envelopes.tsx';
import { grid } from './grid.tsx';
import { latency } from './latency.tsx';
import { leftovers } from './leftovers.tsx';
import { legend } from './legend.tsx';
import { lifecycle } from './lifecycle.tsx';
import { observations } from './observations.tsx';
import { pending } from './pending.tsx';
import { redaction } from './redaction.tsx';
import { retry } from './retry.tsx';
import { sittings } from './sittings.tsx';
import { skipped } from './skipped.tsx';
import { traffic } from './traffic.tsx';

/** The sections of the page below the summary, in order. */
export const sections: readonly Section[] = [
  grid,
  comparison,
  failures,
  baseline,
  errors,
  warnings,
  proposals,
  traffic,
  sittings,
  claims,
  clauses,
  envelopes,
  retry,
  lifecycle,
  coverage,
  latency,
  observations,
  skipped,
  pending,
  arrangements,
  leftovers,
  cases,
  redaction,
  legend,
];
