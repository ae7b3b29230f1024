import type { VNode } from 'preact';
import type { PageWatch, SentenceResult, WatchedUnit } from '../../../engine/core/model/index.ts';
import { pageHref } from '../page-href.ts';
import type { View } from '../view.ts';
import { ClaimBasis } from './claim-basis.tsx';
import { Mark } from './mark.tsx';

/** The page itself, sentence by sentence and row by row, with the outcome of each beside it. */
export function PageClaims({ page, view }: { readonly page: PageWatch; readonly view: View }): VNode {
  const address = page.source.includes('://') ? page.source : (page.page.address ?? '');
  const results = new Map(
    view.report.sentences.filter((one) => one.page === page.page.id).map((sentence) => [sentence.unit, sentence]),
  );
  return (
    <>
      <p class="note">
        These are the page's own words, as read from <code>{page.source}</code>.
      </p>
      {groupRows(page.units).map(({ first, rows }, index) =>
        rows.length > 0 ? (
          <Rows rows={rows} results={results} address={address} key={index} />
        ) : (
          <Unit watched={first} results={results} address={address} key={index} />
        ),
      )}
    </>
  );
}

interface Shown {
  readonly results: ReadonlyMap<number, SentenceResult>;
  readonly address: string;
}

interface Group {
  readonly first: WatchedUnit;
  readonly rows: readonly WatchedUnit[];
}

// Rows that follow each other are one table.
function groupRows(units: readonly WatchedUnit[]): readonly Group[] {
  const groups: { first: WatchedUnit; rows: WatchedUnit[] }[] = [];
  for (const unit of units) {
    const isRow = unit.found?.kind === 'row';
    const last = groups.at(-1);
    if (isRow && last !== undefined && last.rows.length > 0) last.rows.push(unit);
    else groups.push({ first: unit, rows: isRow ? [unit] : [] });
  }
  return groups;
}

function Unit({ watched, results, address }: Shown & { readonly watched: WatchedUnit }): VNode {
  const { found, unit } = watched;
  if (found?.kind === 'heading') {
    const href = pageHref(address, found.text);
    return <h3>{href === undefined ? found.text : <a href={href}>{found.text}</a>}</h3>;
  }
  const outcome = outcomeOf(watched, results);
  return (
    <div class="claim" data-outcome={outcome}>
      <Mark state={outcome} />
      <div>
        {found === undefined ? (
          <s>{unit?.says}</s>
        ) : found.kind === 'code' ? (
          <pre>{found.lines}</pre>
        ) : (
          <q>{found.text}</q>
        )}
        <Basis watched={watched} results={results} address={address} />
      </div>
    </div>
  );
}

function Rows({ rows, results, address }: Shown & { readonly rows: readonly WatchedUnit[] }): VNode {
  const cells = rows.map(({ found }) => (found?.text ?? '').split(' | '));
  const columns = Math.max(...cells.map(({ length }) => length));
  return (
    <table class="stack page-rows">
      <thead>
        <tr>
          <th scope="col">Outcome</th>
          <th scope="col" colSpan={columns}>
            The page
          </th>
          <th scope="col">Checked by</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((watched, index) => {
          const outcome = outcomeOf(watched, results);
          return (
            <tr data-outcome={outcome} key={index}>
              <td data-label="Outcome">
                <Mark state={outcome} />
              </td>
              {(cells[index] ?? []).map((cell, column, all) => (
                <td
                  {...(column === 0 ? { 'data-label': 'The page' } : {})}
                  colSpan={column === all.length - 1 ? columns - column : 1}
                  key={column}
                >
                  {cell}
                </td>
              ))}
              <td data-label="Checked by">
                <Basis watched={watched} results={results} address={address} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Basis({ watched, results, address }: Shown & { readonly watched: WatchedUnit }): VNode {
  const { state, unit, found } = watched;
  const sentence = unit && results.get(unit.n);
  const href = found === undefined || found.kind === 'code' ? undefined : pageHref(address, found.text);
  return (
    <>
      {state !== 'same' && (
        <p>
          <b>{NOTES[state]}</b>
          {state === 'reworded' && unit?.says !== undefined && ` In our words it said: ${unit.says}`}
        </p>
      )}
      {sentence !== undefined && <ClaimBasis sentence={sentence} />}
      {href !== undefined && (
        <p class="dim">
          <a href={href}>On the page</a>
        </p>
      )}
    </>
  );
}

const NOTES: Readonly<Record<Exclude<WatchedUnit['state'], 'same'>, string>> = {
  moved: 'Moved since it was recorded.',
  reworded: 'Reworded since it was recorded.',
  gone: 'Gone from the page; these are our words.',
  new: 'New since the page was recorded: no clause checks it.',
};

// What is new and may claim something is not exercised.
function outcomeOf({ unit, changes }: WatchedUnit, results: Shown['results']): SentenceResult['outcome'] {
  if (unit === undefined) return changes ? 'skip' : 'no-claim';
  return results.get(unit.n)?.outcome ?? 'no-claim';
}
