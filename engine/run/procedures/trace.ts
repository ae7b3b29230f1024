import { createSequence } from './create-sequence.ts';
import type { Procedure } from './procedure.ts';

/** Sends a write that is refused, and reads what would show that something of it was kept. */
export const trace: Procedure = async (probing) => {
  const { candidate } = probing;
  const { read, spec } = candidate.procedure ?? {};
  const sequence = createSequence(probing);
  if (read === undefined || spec?.kind !== 'trace') return sequence.unexercised('there is nothing to read');
  const reading = sequence.build(read.operation, read.send);
  if (spec.read.same !== undefined) {
    const before = await sequence.send('before', reading, { isSteady: true });
    if (before === undefined) return sequence.stopped();
    if (before.status >= 300) return sequence.untold(`the read before the write was answered ${before.status}`);
  }
  const refused = await sequence.send('refused', sequence.build(candidate.operation, candidate.send));
  if (refused === undefined) return sequence.stopped();
  if (refused.status < 400 || refused.status >= 500) {
    return sequence.unexercised(`the write was not refused: it was answered ${refused.status}`);
  }
  const after = await sequence.send('after', reading, { isSteady: true });
  if (after === undefined) return sequence.stopped();
  // Where a value must stand nowhere, an answer that shows no values tells nothing.
  if (spec.read.without !== undefined && after.status >= 300) {
    return sequence.untold(`the read after the write was answered ${after.status}`);
  }
  return sequence.judge('refused');
};
