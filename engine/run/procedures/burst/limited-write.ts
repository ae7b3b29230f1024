import type { Case } from '../../../core/model/index.ts';
import type { Resource } from '../../resource.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';

/** What came of a write that was to be limited. */
export interface LimitedWrite {
  readonly isLimited: boolean;
  /** What it made where it was served all the same; to delete it at once would take the place that the next request waits for. */
  readonly made?: Resource;
}

/** Sends the write whose trace is looked for, while its bucket is exceeded, where the case says how. */
export async function sendLimited(sequence: SequenceSender, probing: Probing): Promise<LimitedWrite | undefined> {
  const { candidate, caseTools, role } = probing;
  const { perform, signal } = caseTools.tools;
  const { limited } = candidate.procedure ?? {};
  if (limited === undefined) return undefined;
  const { exchange } = await perform(sequence.build(limited.operation, limited.send), {
    caseId: candidate.id,
    role,
    asked: [LIMITED],
    isSteady: false,
    isUrgent: true,
    signal,
  });
  if (exchange === undefined) return { isLimited: false };
  sequence.add({ as: 'refused', atMs: sequence.ms(), exchange });
  const made = caseTools.resources.note(exchange, false);
  return { isLimited: exchange.reply.response?.status === LIMITED, ...(made === undefined ? {} : { made }) };
}

/** Reads what would show a trace of a limited write, where the case says how. */
export async function readTrace(as: 'before' | 'after', sequence: SequenceSender, { procedure }: Case): Promise<void> {
  const { read } = procedure ?? {};
  if (read !== undefined) await sequence.send(as, sequence.build(read.operation, read.send), { isSteady: true });
}

const LIMITED = 429;
