import type { Burst, BurstPoint, Finding } from '../../../core/model/index.ts';
import type { Attempt } from '../../attempt.ts';
import { isInfrastructure } from '../../trouble.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';
import type { Aftermath } from './ask-again.ts';
import type { Flood } from './flood.ts';

/** Judges a burst that was limited. */
export function concludeBurst(
  flooded: Flood,
  sequence: SequenceSender,
  probing: Probing,
  { looks, end, reason }: Aftermath,
): Attempt {
  const { contract } = probing.caseTools.tools;
  const { id, operation } = probing.candidate;
  const retryAfter = flooded.end?.exchange.reply.response?.headers.find(([name]) => name === 'retry-after')?.[1];
  const met: Burst = {
    case: id,
    bucket: operation.bucket,
    served: flooded.served,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(end === undefined ? {} : { isKept: end.isKept }),
    looks,
    points: [...flooded.points, ...laterPoints(flooded, end?.at)],
  };
  // Ruling on bursts: a wait that was not kept once may be the doing of others who share the key.
  const isShared = ({ clause, check, received }: Finding): boolean =>
    contract.clauses.some((candidate) => candidate.id === clause && candidate.kind === 'sequence') &&
    // They exceed a bucket, and refuse nothing otherwise.
    (check !== 'otherBuckets' || received === LIMITED);
  return sequence.judge('limited', {
    met: { kind: 'burst', ...met },
    findings: flooded.findings,
    isShared,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** Says what came of a burst that met no 429: another answer to too many requests, no answer, or nothing. */
export function explain(
  flooded: Flood,
  sequence: SequenceSender,
  { candidate, caseTools, exchanges }: Probing,
): Attempt {
  const { clock, contract, signal } = caseTools.tools;
  const { end, failed, failing, findings, sent, stopped, failure } = flooded;
  const { bucket } = candidate.operation;
  if (end !== undefined) return sequence.judge('limited', { findings });
  const odd = flooded.odd?.reply.response?.status;
  if (odd !== undefined) {
    return sequence.unexercised(
      `not exercised: the burst over ${bucket} was answered ${odd} from the first request on`,
      findings,
    );
  }
  if (signal.aborted) return { kind: 'unarranged', reason: 'the run was interrupted', exchanges };
  if (failing !== undefined) {
    const reason = `not judged: the burst over ${bucket} was answered ${failing.status} again and again`;
    // Nobody knows whether that is how a front end limits requests, or how one answers for a target that is gone.
    const isUntold = isInfrastructure(failing, contract);
    return isUntold ? { kind: 'trouble', reason, exchanges } : sequence.unexercised(reason, findings);
  }
  if (stopped !== undefined) return { kind: 'unarranged', reason: stopped, exchanges };
  if (failure !== undefined) return { kind: 'trouble', reason: failure, exchanges };
  const seconds = ((clock.now() - flooded.began) / 1000).toFixed(1);
  const besides = failed === 0 ? '' : `, and ${failed} were answered with a server error`;
  return sequence.unexercised(
    `not exercised: none of ${sent} requests over ${bucket} in ${seconds} s was limited${besides}`,
    findings,
  );
}

const LIMITED = '429';

function laterPoints({ end, began }: Flood, againAt: number | undefined): readonly BurstPoint[] {
  if (end === undefined || againAt === undefined) return [];
  return [
    { atMs: Math.round(end.at - began), kind: 'wait' },
    { atMs: Math.round(againAt - began), kind: 'again' },
  ];
}
