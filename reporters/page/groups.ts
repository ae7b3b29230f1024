import { sectionTitle, type PageWatch, type UnitState, type WatchedUnit } from '../../engine/core/model/index.ts';
import { formatCount } from '../quantity.ts';

/** Units of a page watch that are told together. */
export interface UnitGroup {
  readonly title: string;
  readonly units: readonly WatchedUnit[];
  /** Whether they decide the exit code. */
  readonly isGrave: boolean;
}

/** Returns what changed on a page: first what no clause checks, then what something rests on, then the rest. */
export function groupUnits({ units }: PageWatch): readonly UnitGroup[] {
  const groups = [
    { title: 'New, and may claim something that no clause checks', isGrave: true, state: ['new'] },
    { title: 'Changed, and something rests on it', isGrave: true, state: ['reworded', 'gone', 'moved'] },
    { title: 'Changed, and nothing rests on it', isGrave: false, state: ['reworded', 'gone'] },
    { title: 'Moved', isGrave: false, state: ['moved'] },
    { title: 'New, and claims nothing', isGrave: false, state: ['new'] },
  ];
  return groups
    .map(({ title, isGrave, state }) => ({
      title,
      isGrave,
      units: units.filter((one) => one.changes === isGrave && state.includes(one.state)),
    }))
    .filter((group) => group.units.length > 0);
}

/** Names a unit: its number, what it is and where it stands. */
export function nameUnit({ unit, found, state }: WatchedUnit): string {
  const { kind, section } = unit ?? found ?? { kind: 'sentence', section: '' };
  const place =
    found !== undefined && unit !== undefined && found.section !== section && kind !== 'heading'
      ? `from ${sectionTitle(section)} to ${sectionTitle(found.section)}`
      : `in ${sectionTitle(section)}`;
  return `${unit === undefined ? '' : `unit ${unit.n} `}${state}, ${NAMES[kind]} ${place}`;
}

const NAMES = { heading: 'a heading', sentence: 'a sentence', row: 'a row', code: 'a sample' } as const;

/** Returns the clauses that rest on what is not the same, each with the units, and whether they decide the exit code. */
export function listTouched({ units }: PageWatch): readonly {
  readonly id: string;
  readonly units: readonly string[];
  readonly isGrave: boolean;
}[] {
  const touched = units.filter(({ state }) => state !== 'same' && state !== 'new');
  const ids = new Set(touched.flatMap(({ clauses, client }) => [...clauses, ...client]));
  return [...ids].map((id) => {
    const own = touched.filter(({ clauses, client }) => clauses.includes(id) || client.includes(id));
    return {
      id,
      units: own.map(({ unit, state }) => `unit ${unit?.n ?? 0} ${state}`),
      isGrave: own.some(({ changes }) => changes),
    };
  });
}

/** Counts the units by what became of them. */
export function countStates({ units }: PageWatch): string {
  const counts = STATES.map((state) => `${units.filter((one) => one.state === state).length} ${state}`);
  return `${formatCount(units.filter(({ unit }) => unit !== undefined).length, 'unit')}: ${counts.join(', ')}`;
}

const STATES: readonly UnitState[] = ['same', 'moved', 'reworded', 'gone', 'new'];
