import type { VNode } from 'preact';
import type { GridCell } from '../../../engine/core/model/index.ts';
import { describeFinding } from '../../describe-finding.ts';
import { mainFinding } from '../../entry-groups.ts';
import { clipText } from '../../quantity.ts';
import { words } from '../../words.ts';
import { anchor } from '../anchor.ts';
import { plainProse } from '../parts/prose.tsx';
import { worstCase, type View } from '../view.ts';

/** One cell of the grid: its sign for the eye, its words for everything else, and the way to its reason. */
export function Cell({
  cell,
  status,
  view,
}: {
  readonly cell: GridCell | undefined;
  readonly status: number;
  readonly view: View;
}): VNode {
  if (!cell) return <td class="none" />;
  const { sign, word, tone } = words[cell.state];
  const reason = reasonOf(cell, view);
  const said = reason === undefined ? word : `${word}: ${plainProse(reason)}`;
  const target = targetOf(cell, view);
  const content = (
    <>
      <span aria-hidden="true">{sign}</span>
      <span class="hidden-text">{said}</span>
    </>
  );
  return (
    <td class={tone} data-status={status} title={`${cell.operation} ${cell.status}: ${said}`}>
      {target === undefined ? content : <a href={`#${target}`}>{content}</a>}
    </td>
  );
}

/** The id of the reason why cells were not exercised, as it stands below the grid. */
export function reasonId(reason: string, cells: readonly GridCell[]): string {
  return anchor('reason', String(idleReasons(cells).indexOf(reason) + 1));
}

/** The reasons why cells were not exercised, each once. */
export function idleReasons(cells: readonly GridCell[]): readonly string[] {
  const idle = cells.filter(({ state }) => state === 'not-exercised');
  return [...new Set(idle.map(({ reason = NO_REASON }) => reason))];
}

/** What is said where nothing tells why a cell was not exercised. */
export const NO_REASON = 'no case asks for it';

function reasonOf(cell: GridCell, view: View): string | undefined {
  const [worst] = worstCase(cell);
  const entry = worst === undefined ? undefined : view.entries.get(worst);
  const finding = entry && (entry.findings.find(({ of }) => of?.operation === cell.operation) ?? mainFinding(entry));
  return finding === undefined ? cell.reason : clipText(describeFinding(finding), MOST);
}

const MOST = 300;

function targetOf(cell: GridCell, view: View): string | undefined {
  if (cell.state === 'not-exercised') return reasonId(cell.reason ?? NO_REASON, view.report.grid);
  const [worst] = worstCase(cell);
  if (worst === undefined) return undefined;
  // Where a case is left out, its group stands for it.
  return view.detailed.has(worst) ? anchor('case', worst) : (view.groups.get(worst) ?? PLACES[cell.state]);
}

const PLACES: Readonly<Partial<Record<GridCell['state'], string>>> = {
  violated: 'failures',
  unstable: 'failures',
  warned: 'warnings',
  error: 'errors',
};
