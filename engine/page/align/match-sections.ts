import type { FoundUnit, Unit } from '../../core/model/index.ts';

/** Returns the section of the page that each recorded section is: that of its heading, or, of a renamed one, of most of its units. */
export function matchSections(
  units: readonly Unit[],
  found: readonly FoundUnit[],
  pairs: ReadonlyMap<number, number>,
): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  for (const name of new Set(units.map(({ section }) => section))) {
    const own = [...pairs].filter(([index]) => units[index]?.section === name);
    const heading = own.find(([index]) => units[index]?.kind === 'heading');
    const shown = (heading === undefined ? own : [heading]).flatMap(([, place]) => found[place]?.section ?? []);
    const most = mostOf(shown);
    if (most !== undefined) sections.set(name, most);
  }
  return sections;
}

function mostOf(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
