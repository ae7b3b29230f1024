import type { EntryGroup } from '../../entry-groups.ts';
import { Groups } from '../parts/groups.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** Required clauses that are broken. */
export const failures: Section = departures(
  'failures',
  'Failures',
  'Grouped by cause. Each case holds its exchanges and, where one was recorded, a curl script that sends it again.',
);

/** Cases that could not be judged. */
export const errors: Section = departures(
  'errors',
  'Could not be judged',
  'No verdict on the target was possible here; the cause may lie between us and it.',
);

/** Advised clauses that are departed from. */
export const warnings: Section = departures(
  'warnings',
  'Warnings',
  'The target departs from what is advised. This does not fail a run unless it was asked for.',
);

/** Departures from clauses that are only proposed. */
export const proposals: Section = departures(
  'proposals',
  'Proposed',
  'The target departs from what the OpenAPI document suggests and nobody has said is required. It decides nothing; assay confirm asks.',
);

function departures(id: 'failures' | 'errors' | 'warnings' | 'proposals', title: string, lead: string): Section {
  const groupsOf = (view: View): readonly EntryGroup[] => view[id];
  return {
    id,
    title,
    lead,
    count: (view) => groupsOf(view).length,
    Body: ({ view }) => <Groups groups={groupsOf(view)} view={view} />,
  };
}
