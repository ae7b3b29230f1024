import type { Recovery } from '../../core/model/index.ts';
import { backoffMs } from '../trouble.ts';
import { askedOf, createSequence } from './create-sequence.ts';
import type { Probing, Procedure } from './procedure.ts';

/** Sends a probe that fails, has the owner end the cause, and sends it again with backoff until no server error comes. */
export const recover: Procedure = async (probing) => {
  const { candidate, arranged, caseTools } = probing;
  const { clock, jitter, owner, signal } = caseTools.tools;
  const sequence = createSequence(probing);
  const probe = sequence.build(candidate.operation, candidate.send);
  const broken = await sequence.send('broken', probe, { asked: askedOf(probing) });
  if (broken === undefined) return sequence.stopped();
  if (broken.status < 500) return sequence.judge('broken');
  for (const name of arranged.flatMap(({ restores }) => restores)) await owner.restore(name, signal);
  const answers: number[] = [];
  let waitedMs = 0;
  while (answers.length < mostTries(probing) && !answers.some(isOver)) {
    const waitMs = jitter.int(backoffMs(answers.length));
    await clock.sleep(waitMs, signal);
    waitedMs += waitMs;
    const response = await sequence.send('recovery', probe, { role: 'again', asked: SERVER_ERRORS });
    if (response === undefined) return sequence.stopped();
    answers.push(response.status);
  }
  const { id: operation } = candidate.operation;
  const isRecovered = answers.some(isOver);
  const met: Recovery = { kind: 'recover', status: broken.status, operation, answers, waitedMs, isRecovered };
  return sequence.judge('broken', { met });
};

function isOver(status: number): boolean {
  return status < 500;
}

// The contract says how many tries are few.
function mostTries({ caseTools }: Probing): number {
  const { clauses } = caseTools.tools.contract;
  return Math.max(
    1,
    ...clauses.flatMap(({ expect }) => (expect.recovery === undefined ? [] : [expect.recovery.within])),
  );
}

const SERVER_ERRORS: readonly number[] = [500, 502, 503, 504];
