import type { VNode } from 'preact';
import type { Contract } from '../../../engine/core/model/index.ts';
import { Reasons } from '../../html/parts/reasons.tsx';
import type { Part } from '../part.ts';

/** What is documented and not exercised yet. */
export const pending: Part = {
  id: 'pending',
  title: 'Pending',
  lead: 'Documented, and not exercised yet.',
  count: (contract) => contract.pending.length,
  Body: Pending,
};

function Pending({ contract }: { readonly contract: Contract }): VNode {
  return <Reasons items={contract.pending} />;
}
