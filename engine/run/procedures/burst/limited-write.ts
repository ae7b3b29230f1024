import type { Case, Operation } from '../../../core/model/index.ts';
import type { Resource } from '../../resource.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';
import { isOdd } from './is-odd.ts';

/** What came of a write that was to be limited. */
export interface LimitedWrite {
  readonly isLimited: boolean;
  /** What it made where it was served all the same; to delete it at once would take the place that the next request waits for. */
  readonly made?: Resource;
}

/** Sends the write whose trace is looked for, while its bucket is exceeded, where the case says how. */
export async function sendLimited(sequence: SequenceSender, probing: Probing): Promise<LimitedWrite | undefined> {
  const { candidate, caseTools, role } = probing;
  const { contract, perform, signal } = caseTools.tools;
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
  const { response } = exchange.reply;
  const odd = response !== undefined && isOdd(response, usualOf(limited.operation), contract);
  sequence.add({ as: 'refused', atMs: sequence.ms(), exchange, isOdd: odd });
  const made = caseTools.resources.note(exchange, false);
  return { isLimited: response?.status === LIMITED, ...(made === undefined ? {} : { made }) };
}

/** Reads what would show a trace of a limited write, where the case says how. */
export async function readTrace(as: 'before' | 'after', sequence: SequenceSender, { procedure }: Case): Promise<void> {
  const { read } = procedure ?? {};
  if (read !== undefined) await sequence.send(as, sequence.build(read.operation, read.send), { isSteady: true });
}

// Where there is a limit of what can be made, its owner may be at it.
function usualOf({ creates }: Operation): readonly number[] {
  return creates?.limit === undefined ? [SUCCESS] : [SUCCESS, creates.limit.status];
}

const SUCCESS = 200;
const LIMITED = 429;
