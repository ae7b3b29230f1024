import type { VNode } from 'preact';
import type { ClauseResult } from '../../../engine/core/model/index.ts';
import { contractHref } from '../../contract-page.ts';
import { formatNumber } from '../../quantity.ts';
import { anchor } from '../anchor.ts';
import { retries } from '../retries.ts';
import type { View } from '../view.ts';
import { Citation } from './citation.tsx';
import { Mark } from './mark.tsx';
import { Prose } from './prose.tsx';

/** Clauses as a table under a title. */
export function ClauseTable({
  title,
  clauses,
  view,
}: {
  readonly title: string;
  readonly clauses: readonly ClauseResult[];
  readonly view: View;
}): VNode {
  return (
    <table class="stack wide">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Clause</th>
          <th scope="col">Outcome</th>
          <th scope="col">Level</th>
          <th scope="col">Retry</th>
          <th scope="col" class="number">
            Cases
          </th>
          <th scope="col" class="number">
            Answers
          </th>
        </tr>
      </thead>
      <tbody>
        {clauses.map((clause) => (
          <tr id={anchor('clause', clause.id)} key={clause.id} data-outcome={clause.outcome}>
            <th scope="row">
              <code>{clause.id}</code>
              <p>
                <Prose text={clause.statement} />
              </p>
              <Citation source={clause.source} docsUrl={view.report.contract.docsUrl} />
              <p class="dim">
                <a href={contractHref('clause', clause.id)} aria-label={`${clause.id} in the contract`}>
                  In the contract
                </a>
              </p>
            </th>
            <td data-label="Outcome">
              <Mark state={clause.outcome} />
              {clause.reason !== undefined && (
                <p class="dim">
                  <Prose text={clause.reason} />
                </p>
              )}
            </td>
            <td data-label="Level">{clause.level}</td>
            <td data-label="Retry">{clause.retry ? retries[clause.retry] : '–'}</td>
            <td data-label="Cases" class="number">
              {formatNumber(clause.cases)}
            </td>
            <td data-label="Answers" class="number">
              {formatNumber(clause.exchanges)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
