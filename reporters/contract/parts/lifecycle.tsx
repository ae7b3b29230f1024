import type { VNode } from 'preact';
import { edgesOf, type Contract, type Lifecycle } from '../../../engine/core/model/index.ts';
import { LifecycleDrawing } from '../../lifecycle/drawing.tsx';
import type { Part } from '../part.ts';
import { Link } from './links.tsx';

/** The states of what the API keeps, and how each call is answered in each of them. */
export const lifecycle: Part = {
  id: 'lifecycle',
  title: 'Lifecycle',
  lead: 'The states of what the API keeps, the ways between them, and how each call is answered in each state. Random walks are held against it.',
  count: ({ lifecycle: own }) => own?.entities.length ?? 0,
  Body: LifecyclePart,
};

function LifecyclePart({ contract }: { readonly contract: Contract }): VNode | null {
  const { lifecycle: own } = contract;
  if (own === undefined) return null;
  const edges = edgesOf(own).map((edge) => ({ ...edge, times: 0 }));
  return (
    <>
      {own.entities.map((entity) => (
        <figure class="lifecycle" key={entity.id}>
          <figcaption>
            <h3>{entity.title}</h3>
          </figcaption>
          <LifecycleDrawing
            entity={{ ...entity, edges: edges.filter((edge) => edge.entity === entity.id) }}
            isWalked={false}
          />
          <Rows lifecycle={own} entity={entity.id} />
        </figure>
      ))}
    </>
  );
}

function Rows({ lifecycle: { calls }, entity }: { readonly lifecycle: Lifecycle; readonly entity: string }): VNode {
  const rows = calls.flatMap((call) => (call.of === entity ? call.rows.map((row) => ({ call, row })) : []));
  return (
    <details>
      <summary>{`${rows.length} rows`}</summary>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Call</th>
            <th scope="col">State</th>
            <th scope="col">Answer</th>
            <th scope="col">Rests on</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ call, row: { id, state, statuses, open, clause, then } }) => (
            <tr key={id}>
              <th scope="row">{call.id}</th>
              <td data-label="State">{state}</td>
              <td data-label="Answer">
                {open ?? statuses.join(' or ')}
                {then.length > 0 && `, then ${then.join(' or ')}`}
              </td>
              <td data-label="Rests on">
                {open === undefined ? <Link kind="clause" id={clause} /> : 'nothing: observed'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
