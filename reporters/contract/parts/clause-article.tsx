import type { VNode } from 'preact';
import type { CaseSpec, Clause, Contract } from '../../../engine/core/model/index.ts';
import { expectationLines } from '../../expectation-lines.ts';
import { anchor } from '../../html/anchor.ts';
import { lifecycleLines } from '../../lifecycle-lines.ts';
import { Citation } from '../../html/parts/citation.tsx';
import { formatCount } from '../../quantity.ts';
import { Link } from './links.tsx';

/** One clause with all that the contract says of it. */
export function ClauseArticle({ clause, contract }: { readonly clause: Clause; readonly contract: Contract }): VNode {
  const { id, statement, source, level, retry, statuses, during, cases } = clause;
  return (
    <article class="clause" id={anchor('clause', id)} aria-label={id}>
      <h4>
        <a href={`#${anchor('clause', id)}`}>
          <code>{id}</code>
        </a>
      </h4>
      <p>
        <b>{statement}</b>
      </p>
      <Citation source={source} docsUrl={contract.docsUrl} />
      <p class="dim">
        {level}
        {retry !== undefined && (
          <>
            , retry <a href="#retry">{retry}</a>
          </>
        )}
        {statuses.length > 0 && `, for answers with ${statuses.join(', ')}`}
        {during !== undefined && `, during ${clause.kind === 'lifecycle' ? 'each' : 'the procedure'} ${during}`}
        {`, ${clause.at.file}:${clause.at.line}`}
      </p>
      <Expected clause={clause} contract={contract} />
      {cases.length > 0 && (
        <details>
          <summary>{formatCount(cases.length, 'case')}</summary>
          <ul>
            {cases.map((spec) => (
              <li key={spec.id}>
                {titleOf(spec)} <code class="dim">{`${id}/${spec.id}`}</code> on{' '}
                {spec.operations.map((operation, index) => (
                  <span key={operation}>
                    {index > 0 && ', '}
                    <Link kind="operation" id={operation} />
                  </span>
                ))}
                {spec.depth !== 'quick' && <span class="dim"> (depth {spec.depth})</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Expected({ clause, contract }: { readonly clause: Clause; readonly contract: Contract }): VNode | null {
  const lines = [...expectationLines(clause.expect, clause.level), ...lifecycleLines(contract, clause)];
  if (lines.length === 0) return null;
  return (
    <ul aria-label="Expected">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

// A case on several operations is named by what they have in common.
function titleOf({ title, operations }: CaseSpec): string {
  const [first = ''] = operations;
  return title.replaceAll('{operation}', operations.length === 1 ? first : 'each operation');
}
