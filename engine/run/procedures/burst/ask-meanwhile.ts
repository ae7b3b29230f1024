import type { Case, CaseProcedure } from '../../../core/model/index.ts';
import { retryAfterMs } from '../../trouble.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';

/**
 * Asks for something harmless of each wanted bucket while another one is exceeded. Returns those that must be asked another
 * time: the run itself had exceeded them, or used up what they had left.
 */
export async function askMeanwhile(
  wanted: readonly string[],
  sequence: SequenceSender,
  probing: Probing,
): Promise<readonly string[]> {
  const { bursts } = probing.caseTools.tools;
  const { others = [] } = probing.candidate.procedure ?? {};
  const usable = others.filter(({ operation: { bucket } }) => wanted.includes(bucket) && !bursts.isExceeded(bucket));
  const told = new Set<string>();
  await Promise.all(
    usable.map(async (other) => {
      if (await ask(other, sequence, probing)) told.add(other.operation.bucket);
    }),
  );
  return wanted.filter((bucket) => !told.has(bucket) && bursts.isPassing(bucket));
}

type Other = NonNullable<CaseProcedure['others']>[number];

// A 429 tells something only of a bucket that is due to serve one request, which its own Retry-After promised.
async function ask({ operation, send }: Other, sequence: SequenceSender, probing: Probing): Promise<boolean> {
  const { bursts, clock, perform, signal } = probing.caseTools.tools;
  const { bucket } = operation;
  const isDue = bursts.isRested(bucket);
  const { exchange } = await perform(sequence.build(operation, send), {
    caseId: probing.candidate.id,
    role: probing.role,
    asked: [LIMITED],
    isSteady: false,
    isUrgent: true,
    signal,
  });
  const response = exchange?.reply.response;
  if (exchange === undefined || response === undefined) return false;
  const isLimited = response.status === LIMITED;
  if (isLimited) bursts.exceed(bucket, clock.now() + (retryAfterMs(response) ?? Infinity));
  if (isLimited && !isDue) return false;
  sequence.add({ as: 'other', atMs: sequence.ms(), exchange });
  return true;
}

/** Sends the write whose trace is looked for, while its bucket is exceeded, where the case says how. */
export async function sendLimited(sequence: SequenceSender, { procedure }: Case): Promise<void> {
  const { limited } = procedure ?? {};
  if (limited === undefined) return;
  const probe = sequence.build(limited.operation, limited.send);
  await sequence.send('refused', probe, { asked: [LIMITED], isUrgent: true });
}

/** Reads what would show a trace of a limited write, where the case says how. */
export async function readTrace(as: 'before' | 'after', sequence: SequenceSender, { procedure }: Case): Promise<void> {
  const { read } = procedure ?? {};
  if (read !== undefined) await sequence.send(as, sequence.build(read.operation, read.send), { isSteady: true });
}

const LIMITED = 429;
