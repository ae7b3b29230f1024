import { askedOf, createSequence } from './create-sequence.ts';
import type { Procedure } from './procedure.ts';

/** Sends a refused probe again unchanged, over a new connection and a little later. */
export const repeat: Procedure = async (probing) => {
  const { candidate, caseTools } = probing;
  const { clock, signal } = caseTools.tools;
  const sequence = createSequence(probing);
  const probe = sequence.build(candidate.operation, candidate.send);
  const status = candidate.expect.repetition?.of;
  const first = await sequence.send('first', probe, { asked: askedOf(probing) });
  if (first === undefined) return sequence.stopped();
  if (first.status !== status) {
    return sequence.unexercised(
      `the probe was answered ${first.status}, so that there is no ${status ?? 'refusal'} to repeat`,
    );
  }
  await clock.sleep(REST_MS, signal);
  const again = await sequence.send('again', probe, { role: 'again', newConnection: true });
  if (again === undefined) return sequence.stopped();
  const attempt = sequence.judge('again');
  const isSame = attempt.kind === 'judged' && !attempt.findings.some(({ check }) => check === 'repetition');
  return attempt.kind === 'judged' ? { ...attempt, met: { kind: 'repeat', status: first.status, isSame } } : attempt;
};

const REST_MS = 1500;
