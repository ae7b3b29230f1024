import type { Case } from '../../../core/model/index.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';

/** Asks for something harmless of each other bucket while one is exceeded, and for a write whose trace is looked for. */
export async function askMeanwhile(sequence: SequenceSender, { candidate, caseTools }: Probing): Promise<void> {
  const { bursts } = caseTools.tools;
  const { others = [], limited } = candidate.procedure ?? {};
  // What another burst of the run exceeded says nothing; that burst asked this bucket in its turn.
  const usable = others.filter(({ operation }) => !bursts.isExceeded(operation.bucket));
  const how = { asked: [429], isUrgent: true };
  await Promise.all(usable.map(({ operation, send }) => sequence.send('other', sequence.build(operation, send), how)));
  if (limited !== undefined) await sequence.send('refused', sequence.build(limited.operation, limited.send), how);
}

/** Reads what would show a trace of a limited write, where the case says how. */
export async function readTrace(as: 'before' | 'after', sequence: SequenceSender, { procedure }: Case): Promise<void> {
  const { read } = procedure ?? {};
  if (read !== undefined) await sequence.send(as, sequence.build(read.operation, read.send), { isSteady: true });
}
