import type { VNode } from 'preact';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';
import { Prose } from '../parts/prose.tsx';

/** What the run made and could not delete. */
export const leftovers: Section = {
  id: 'leftovers',
  title: 'Left behind',
  lead: 'What this run made on the target and could not delete again.',
  count: (view) => view.report.leftovers.length,
  Body: Leftovers,
};

function Leftovers({ view }: { readonly view: View }): VNode {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Id</th>
          <th scope="col">Kind</th>
          <th scope="col">Why it is left</th>
        </tr>
      </thead>
      <tbody>
        {view.report.leftovers.map(({ kind, id, reason }, index) => (
          <tr key={index}>
            <th scope="row">
              <code>{id}</code>
            </th>
            <td data-label="Kind">{kind}</td>
            <td data-label="Why it is left">
              <Prose text={reason} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
