import type { VNode } from 'preact';
import type { Report } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import { formatCount, formatNumber } from '../../quantity.ts';
import { sourceShares } from '../../source-shares.ts';
import { Mark } from '../parts/mark.tsx';
import { ShareBar } from '../parts/share-bar.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** How much of the contract was exercised. */
export const coverage: Section = {
  id: 'coverage',
  title: 'Coverage',
  lead: 'What was exercised of what the contract holds. It says nothing about whether it conforms.',
  Body: Coverage,
};

const names: Readonly<Record<keyof Required<Report['coverage']>, string>> = {
  clauses: 'Clauses',
  operations: 'Operations',
  statuses: 'Documented statuses of an operation',
  constraints: 'Constraints on requests',
  lifecycle: 'Rows of the lifecycle',
};

function Coverage({ view }: { readonly view: View }): VNode {
  return (
    <>
      <Shares report={view.report} />
      <Constraints view={view} />
    </>
  );
}

function Shares({ report }: { readonly report: Report }): VNode {
  // Object.keys forgets the key type; `names` has exactly the keys of the coverage.
  const keys = Object.keys(names) as (keyof typeof names)[];
  const rows = keys.flatMap((key) => {
    const share = report.coverage[key];
    return share === undefined ? [] : [{ name: names[key], ...share }];
  });
  const sources = sourceShares(report).map(({ name, ...share }) => ({ name: `Clauses ${name}`, ...share }));
  return (
    <table class="coverage">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Exercised</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {[...rows, ...sources].map(({ name, exercised, total }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{`${formatNumber(exercised)} of ${formatNumber(total)}`}</td>
            <td>
              <ShareBar part={exercised} whole={total} tone="quiet" />
              {percent(exercised, total)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// Rounded down: only all of it is 100 %.
function percent(part: number, whole: number): string {
  return whole === 0 ? 'none to exercise' : `${Math.floor((100 * part) / whole)} %`;
}

function Constraints({ view }: { readonly view: View }): VNode | null {
  // An error tells nothing of the target, so that it exercises nothing.
  const exercised = view.report.entries.filter(
    ({ constraint, outcome }) => constraint !== undefined && outcome !== 'skip' && outcome !== 'error',
  );
  if (exercised.length === 0) return null;
  const constraints = [...groupBy(exercised, ({ constraint }) => constraint ?? '')];
  return (
    <details>
      <summary>{formatCount(constraints.length, 'constraint')} that cases broke or just kept</summary>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Constraint</th>
            <th scope="col">Cases</th>
          </tr>
        </thead>
        <tbody>
          {constraints.map(([constraint, entries]) => (
            <tr key={constraint}>
              <th scope="row">
                <code>{constraint}</code>
              </th>
              <td data-label="Cases">
                {[...groupBy(entries, ({ outcome }) => outcome).values()].map((same) =>
                  same.slice(0, 1).map(({ outcome }) => (
                    <span key={outcome}>
                      <Mark state={outcome} /> {formatNumber(same.length)}{' '}
                    </span>
                  )),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
