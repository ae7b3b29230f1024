import type { VNode } from 'preact';
import type { Contract, RetryRule } from '../../../engine/core/model/index.ts';
import { anchor } from '../../html/anchor.ts';
import { retries } from '../../html/retries.ts';
import type { Part } from '../part.ts';
import { ClauseLinks } from './links.tsx';

/** What a client may do after each status. */
export const retry: Part = {
  id: 'retry',
  title: 'Retry rules',
  lead: 'What a client may do next, by the status that it was answered with.',
  count: (contract) => rowsOf(contract).length,
  Body: Retry,
};

function Retry({ contract }: { readonly contract: Contract }): VNode {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Rule</th>
          <th scope="col">Clauses</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(contract).map(({ status, rule, ids }, index, rows) => (
          <tr
            key={`${status} ${rule}`}
            id={rows[index - 1]?.status === status ? undefined : anchor('status', String(status))}
          >
            <th scope="row">{status}</th>
            <td data-label="Rule">
              <code>{rule}</code>: {retries[rule]}
            </td>
            <td data-label="Clauses">
              <ClauseLinks ids={ids} contract={contract} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Row {
  readonly status: number;
  readonly rule: RetryRule;
  readonly ids: readonly string[];
}

function rowsOf({ documentedStatuses, clauses }: Contract): readonly Row[] {
  return documentedStatuses.flatMap((status) => {
    const own = clauses.filter(
      ({ statuses, expect }) => statuses.includes(status) || expect.status?.[0]?.status === status,
    );
    const rules = [...new Set(own.flatMap((clause) => (clause.retry === undefined ? [] : [clause.retry])))];
    return rules.map((rule) => ({
      status,
      rule,
      ids: own.filter((clause) => clause.retry === rule).map(({ id }) => id),
    }));
  });
}
