import type { Plan } from '../engine/core/model/index.ts';
import { resolveProfile } from '../engine/io/load/index.ts';
import { createRedactor, type Redactor } from '../engine/io/redact/index.ts';
import { openContract } from '../engine/session/open-contract.ts';
import { prepareRun, type PreparedRun } from '../engine/session/prepare-run.ts';
import { referenceProfile } from '../engine/session/reference-profile.ts';
import { createReference } from '../reference/index.ts';

/** A run that is ready to start, with a redactor that knows its secrets. */
export interface OpenRun extends PreparedRun {
  readonly redactor: Redactor;
}

/** Prepares a run of the cases that take one small request each, with so many probes for each property. */
export async function openRun(baseUrl: string, fuzz: number): Promise<OpenRun> {
  const raw = { ...referenceProfile(createReference().keys, baseUrl), limits: LIMITS, rateLimit: { burst: false } };
  const profile = await resolveProfile(raw, { source: 'the bench', folder: '.', environment: {} });
  const contract = await openContract(process.cwd());
  const prepared = prepareRun(contract, profile, { wishes: { fuzz } });
  return { ...prepared, plan: keepSmall(prepared.plan), redactor: createRedactor(profile.secrets) };
}

/** Returns a plan that holds each case so many times. */
export function repeatPlan({ cases }: Plan, times: number): Plan {
  const rounds = Array.from({ length: times }, (_, round) => round);
  return {
    cases: rounds.flatMap((round) =>
      cases.map((planned) => ({ ...planned, case: { ...planned.case, id: `${planned.case.id}/${round}` } })),
    ),
  };
}

function keepSmall({ cases }: Plan): Plan {
  return {
    cases: cases.filter(
      ({ skip, case: { arrange, effect, operation, procedure, given } }) =>
        skip === undefined &&
        arrange.length === 0 &&
        effect === 'reads' &&
        procedure === undefined &&
        given === undefined &&
        operation.id !== 'uploadDirect',
    ),
  };
}

/** What a run of the bench may do. */
export const LIMITS = {
  concurrency: 16,
  requestsPerSecond: 1_000_000,
  maxRequests: 1_000_000_000,
  maxDurationSeconds: 100_000,
};
