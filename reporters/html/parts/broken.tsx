import type { VNode } from 'preact';
import type { Entry } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import { formatCount } from '../../quantity.ts';
import { anchor } from '../anchor.ts';
import type { View } from '../view.ts';

/** The required clauses that are broken and not known, each with the way to its first failure; nothing where there are none. */
export function Broken({ view }: { readonly view: View }): VNode | null {
  const failures = view.failures.filter(({ known }) => !known).flatMap(({ entries }) => entries);
  const broken = failures.flatMap((entry) => brokenClauses(entry).map((clause) => ({ clause, entry })));
  const clauses = [...groupBy(broken, ({ clause }) => clause)];
  if (clauses.length === 0) return null;
  const left = clauses.length - MOST;
  return (
    <ul class="broken bad" aria-label="Broken clauses">
      {clauses.slice(0, MOST).map(([id, same]) => (
        <li key={id}>
          <a href={placeOf(same[0]?.entry, view)}>{view.clauses.get(id)?.statement ?? id}</a>{' '}
          <span class="dim">{formatCount(same.length, 'case')}</span>
        </li>
      ))}
      {left > 0 && (
        <li>
          <a href="#failures">{formatCount(left, 'broken clause')} more</a>
        </li>
      )}
    </ul>
  );
}

const MOST = 4;

function brokenClauses({ clause, findings }: Entry): readonly string[] {
  const required = findings.flatMap((finding) => (finding.level === 'required' ? [finding.clause] : []));
  return required.length === 0 ? [clause] : [...new Set(required)];
}

function placeOf(entry: Entry | undefined, view: View): string {
  return entry !== undefined && view.detailed.has(entry.case) ? `#${anchor('case', entry.case)}` : '#failures';
}
