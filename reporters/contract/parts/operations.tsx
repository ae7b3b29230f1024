import type { VNode } from 'preact';
import type { Contract, Operation } from '../../../engine/core/model/index.ts';
import { anchor } from '../../html/anchor.ts';
import type { Part } from '../part.ts';

/** The operations with their documented statuses. */
export const operations: Part = {
  id: 'operations',
  title: 'Operations',
  lead: 'What can be called, and the statuses that are documented for it.',
  count: ({ operations: list }) => list.length,
  Body: Operations,
};

function Operations({ contract }: { readonly contract: Contract }): VNode {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Operation</th>
          <th scope="col">Request</th>
          <th scope="col">Statuses</th>
          <th scope="col">Rate-limit bucket</th>
        </tr>
      </thead>
      <tbody>
        {contract.operations.map((operation) => (
          <Row operation={operation} key={operation.id} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ operation }: { readonly operation: Operation }): VNode {
  const { id, method, path, responses, bucket, bucketIs } = operation;
  return (
    <tr id={anchor('operation', id)}>
      <th scope="row">
        <code>{id}</code>
      </th>
      <td data-label="Request">
        <code>{`${method} ${path}`}</code>
      </td>
      <td data-label="Statuses">{responses.map(({ status }) => status).join(', ')}</td>
      <td data-label="Rate-limit bucket">
        <code>{bucket}</code> {bucketIs === 'inferred' && <span class="dim">(inferred)</span>}
      </td>
    </tr>
  );
}
