import type { VNode } from 'preact';
import type { Source } from '../../../engine/core/model/index.ts';
import { ClauseTable } from '../parts/clause-table.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** Every clause with its source, its outcome and the evidence. */
export const clauses: Section = {
  id: 'clauses',
  title: 'Clauses',
  lead: 'Each checkable sentence, what it rests on, its outcome, and the evidence: the cases and the answers it was held against.',
  count: (view) => view.report.clauses.length,
  Body: Clauses,
};

const kinds: Readonly<Record<Source['kind'], string>> = {
  documented: 'Documented on the page',
  reference: 'Gathered from the reference, of which there is no fingerprint',
  rfc: 'Stated by a standard',
  derived: 'Derived from the OpenAPI document',
  own: 'Checks of the owner',
  ruling: 'Rulings: our reading where the documentation is silent or disagrees with itself',
};

function Clauses({ view }: { readonly view: View }): VNode {
  const groups = Object.entries(kinds).map(([kind, title]) => ({
    title,
    members: view.report.clauses.filter((clause) => clause.source.kind === kind),
  }));
  return (
    <>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ title, members }) => (
          <ClauseTable title={title} clauses={members} view={view} key={title} />
        ))}
    </>
  );
}
