import type { VNode } from 'preact';
import type { Clause, Contract, Expectation, StatusAlternative } from '../../../engine/core/model/index.ts';
import { anchor } from '../../html/anchor.ts';
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
        {during !== undefined && `, during the procedure ${during}`}
        {`, ${clause.at.file}:${clause.at.line}`}
      </p>
      <Expected expect={clause.expect} />
      {cases.length > 0 && (
        <details>
          <summary>{formatCount(cases.length, 'case')}</summary>
          <ul>
            {cases.map((spec) => (
              <li key={spec.id}>
                {spec.title} <code class="dim">{`${id}/${spec.id}`}</code> on{' '}
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

function Expected({ expect }: { readonly expect: Expectation }): VNode | null {
  const { status, ...parts } = expect;
  const checks = Object.entries(parts);
  if (checks.length === 0 && status === undefined) return null;
  return (
    <ul aria-label="Expected">
      {status !== undefined && <li>status {status.map(describeStatus).join(' or ')}</li>}
      {checks.map(([check, wanted]) => (
        <li key={check}>
          {check} <code>{JSON.stringify(wanted)}</code>
        </li>
      ))}
    </ul>
  );
}

function describeStatus({ status, level }: StatusAlternative): string {
  return level === undefined ? String(status) : `${status} (a departure, ${level})`;
}
