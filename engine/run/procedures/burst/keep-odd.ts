import type { Exchange } from '../../../core/model/index.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';
import { isOdd } from './is-odd.ts';

/** Keeps an answer to be judged as that of any request of the burst, where it is none that one may have. */
export function keepOdd(
  exchange: Exchange | undefined,
  sequence: SequenceSender,
  { candidate, caseTools }: Probing,
): void {
  const spec = candidate.procedure?.spec;
  const { response } = exchange?.reply ?? {};
  if (exchange === undefined || response === undefined || spec?.kind !== 'burst') return;
  if (!isOdd(response, spec.served, caseTools.tools.contract)) return;
  sequence.add({ as: 'served', atMs: sequence.ms(), exchange });
}
