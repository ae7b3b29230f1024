import type { VNode } from 'preact';
import type { Section } from '../section.ts';
import { Reasons } from '../parts/reasons.tsx';
import type { View } from '../view.ts';

/** What is documented and has no case yet. */
export const pending: Section = {
  id: 'pending',
  title: 'Pending',
  lead: 'Documented, but this version of the contract has no case for it yet.',
  count: (view) => view.report.pending.length,
  Body: Pending,
};

function Pending({ view }: { readonly view: View }): VNode {
  return <Reasons items={view.report.pending} />;
}
