import {
  fitsStatus,
  type Case,
  type CreatedResource,
  type Exchange,
  type StatusPattern,
} from '../../core/model/index.ts';
import { keyLabelOf } from '../../core/plan/index.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseTools } from '../case-tools.ts';
import { sendControl } from './send-control.ts';

/**
 * Probes a case on something of which a target may have no place left, which it answers as it answers what is invalid. Such
 * an answer counts beside a valid creation that was accepted with as many alive; where none is, nothing can be told.
 */
export async function besideControl(
  candidate: Case,
  spec: CreatedResource,
  caseTools: CaseTools,
  probe: () => Promise<Attempt>,
): Promise<Attempt> {
  const { limit } = spec;
  const meaning = limit === undefined ? 'nothing' : meaningOf(candidate, limit.status);
  if (limit === undefined || meaning === 'nothing') return probe();
  const { resources } = caseTools;
  const key = keyLabelOf(candidate.send);
  const places = resources.placesOf(spec, key);
  const isCreating = candidate.effect === 'creates' && candidate.procedure === undefined;
  let attempt: Attempt | undefined;
  const controls: Exchange[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    // Only where a place must be kept for it does a probe that is to be refused take one.
    const keeps = round > 0 && !isCreating;
    if (keeps) await resources.reserve(candidate.operation, key);
    const watch = places.watch();
    try {
      attempt = await probe();
    } finally {
      if (keeps) resources.cancel(candidate.operation, key);
    }
    const needed = watch() + (keeps || isCreating ? 0 : 1);
    if (attempt.kind !== 'judged' || attempt.response.status !== limit.status) return attempt;
    if (meaning === 'refusal' && needed <= resources.provenOf(spec, key)) return attempt;
    if (breaksMore(attempt, candidate)) return attempt;
    const control = await sendControl(candidate, spec, caseTools);
    controls.push(...control.exchanges);
    if (!control.ok) {
      const reason = `could not be judged: ${control.reason ?? limit.reason}`;
      const kind = control.isLost === true ? 'trouble' : 'unarranged';
      return { kind, reason, exchanges: [...attempt.exchanges, ...controls] };
    }
    if (meaning === 'departure') {
      // With the valid request accepted and nothing else alive, the answer is to what was sent.
      if (needed <= 1) return attempt;
      places.lower(needed - 1);
    } else if (needed <= resources.provenOf(spec, key)) return attempt;
  }
  return attempt ?? probe();
}

const MOST_ROUNDS = 4;

/** What an answer with the status of a limit would mean: the refusal that is asked for, a departure, or neither. */
function meaningOf({ expect, procedure }: Case, limit: number): 'refusal' | 'departure' | 'nothing' {
  if (procedure?.spec.kind === 'burst') return 'nothing';
  const asked = (expect.status ?? []).map(({ status }) => status);
  const all: readonly StatusPattern[] = expect.repetition === undefined ? asked : [...asked, expect.repetition.of];
  const isAsked = all.length === 0 || all.some((status) => fitsStatus(status, limit));
  const mayBeAccepted = all.some((status) => String(status).startsWith('2'));
  if (!isAsked) return 'departure';
  return mayBeAccepted ? 'nothing' : 'refusal';
}

// What no answer may hold is held against it, whatever it is an answer to.
function breaksMore({ findings }: Attempt & { readonly kind: 'judged' }, { clause }: Case): boolean {
  return findings.some(({ level, clause: broken }) => level === 'required' && broken !== clause.id);
}
