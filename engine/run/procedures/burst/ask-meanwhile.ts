import type { CaseProcedure, SideRequest } from '../../../core/model/index.ts';
import { keyLabelOf, laneOf } from '../../../core/plan/index.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';
import { isOdd } from './is-odd.ts';

/**
 * Asks for something harmless of each wanted lane while another one is exceeded. Returns those that must be asked another
 * time: the run itself had exceeded them, or used up what they had left.
 */
export async function askMeanwhile(
  wanted: readonly string[],
  sequence: SequenceSender,
  probing: Probing,
): Promise<readonly string[]> {
  const { bursts } = probing.caseTools.tools;
  const { others = [] } = probing.candidate.procedure ?? {};
  const usable = others.filter((other) => wanted.includes(laneOfSide(other)) && !bursts.isExceeded(laneOfSide(other)));
  const told = new Set<string>();
  await Promise.all(
    usable.map(async (other) => {
      if (await ask(other, sequence, probing)) told.add(laneOfSide(other));
    }),
  );
  return wanted.filter((lane) => !told.has(lane) && bursts.isPassing(lane));
}

/** Returns the lane in which a request of a procedure is sent. */
export function laneOfSide({ operation, send }: SideRequest): string {
  return laneOf(operation.bucket, keyLabelOf(send));
}

// A 429 tells something only of a lane that is due to serve one request, which its own Retry-After promised.
async function ask(other: Other, sequence: SequenceSender, probing: Probing): Promise<boolean> {
  const { bursts, contract, perform, signal, waits } = probing.caseTools.tools;
  const lane = laneOfSide(other);
  const isRested = bursts.isRested(lane);
  const before = waits.countOf(lane);
  const { exchange } = await perform(sequence.build(other.operation, other.send), {
    caseId: probing.candidate.id,
    role: probing.role,
    asked: [LIMITED],
    isSteady: false,
    isUrgent: true,
    newConnection: true,
    signal,
  });
  const response = exchange?.reply.response;
  if (exchange === undefined || response === undefined) return false;
  const isDue = isRested && waits.countOf(lane) === before + 1;
  if (response.status === LIMITED && !isDue) return false;
  sequence.add({ as: 'other', atMs: sequence.ms(), exchange, isOdd: isOdd(response, other.served, contract) });
  return true;
}

type Other = NonNullable<CaseProcedure['others']>[number];

const LIMITED = 429;
