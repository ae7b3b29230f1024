import type { Burst, BurstPoint, Finding } from '../../../core/model/index.ts';
import type { Attempt } from '../../attempt.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';
import type { Flood } from './flood.ts';

/** What came after the first answer that was limited. */
export interface Aftermath {
  readonly looks?: Burst['looks'];
  readonly isKept?: boolean;
  /** When the request was sent again, in milliseconds since the burst began. */
  readonly againMs?: number;
  /** Why it was not. */
  readonly reason?: string;
}

/** Judges a burst that was limited. */
export function concludeBurst(
  flooded: Flood,
  sequence: SequenceSender,
  probing: Probing,
  aftermath: Aftermath,
): Attempt {
  const { contract } = probing.caseTools.tools;
  const { reason, looks = [], isKept, againMs } = aftermath;
  const { id, operation } = probing.candidate;
  const retryAfter = flooded.end?.exchange.reply.response?.headers.find(([name]) => name === 'retry-after')?.[1];
  const met: Burst = {
    case: id,
    bucket: operation.bucket,
    served: flooded.served,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(isKept === undefined ? {} : { isKept }),
    looks,
    points: [...flooded.points, ...laterPoints(flooded, againMs)],
  };
  // Ruling on bursts: a wait that was not kept once may be the doing of others who share the key.
  const isShared = ({ clause }: Finding): boolean =>
    contract.clauses.some((candidate) => candidate.id === clause && candidate.kind === 'sequence');
  return sequence.judge('limited', {
    met: { kind: 'burst', ...met },
    findings: flooded.findings,
    isShared,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** Says what came of a burst that met no 429: another answer to too many requests, no answer, or nothing. */
export function explain(flooded: Flood, sequence: SequenceSender, { caseTools, exchanges }: Probing): Attempt {
  const { clock } = caseTools.tools;
  if (flooded.end !== undefined) return sequence.judge('limited', { findings: flooded.findings });
  const odd = flooded.odd?.reply.response?.status;
  if (odd !== undefined) {
    return sequence.unexercised(`not exercised: what the burst sends was answered ${odd} from the first request on`);
  }
  if (flooded.stopped !== undefined) return { kind: 'unarranged', reason: flooded.stopped, exchanges };
  if (flooded.failure !== undefined) return { kind: 'trouble', reason: flooded.failure, exchanges };
  const seconds = ((clock.now() - flooded.began) / 1000).toFixed(1);
  return sequence.unexercised(`not exercised: none of ${flooded.sent} requests in ${seconds} s was limited`);
}

function laterPoints({ end, began }: Flood, againMs: number | undefined): readonly BurstPoint[] {
  if (end === undefined || againMs === undefined) return [];
  return [
    { atMs: Math.round(end.at - began), kind: 'wait' },
    { atMs: Math.round(againMs), kind: 'again' },
  ];
}
