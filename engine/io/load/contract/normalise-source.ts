import type { Source } from '../../../core/model/index.ts';
import type { ContractFiles } from './contract-files.ts';
import type { RawSource } from './raw-clauses.ts';

/** Makes a source: its units as a list, and what they say where the file leaves that to the page. */
export function normaliseSource(raw: RawSource, { pages, prose }: ContractFiles): Source {
  if (raw.kind === 'reference') return { ...raw, gatheredIn: prose.content.gathered?.in ?? '' };
  if (raw.kind !== 'documented') return raw;
  const units = listUnits(raw);
  const known = pages.find(({ content }) => content.page === raw.page)?.content.units ?? [];
  const said = units.flatMap((unit) => known.find(({ n }) => n === unit)?.says ?? []);
  return { kind: 'documented', page: raw.page, units, says: raw.says ?? said.join('; ') };
}

/** Returns the numbers of the units that a source names. */
export function listUnits(raw: RawSource): readonly number[] {
  if (raw.kind !== 'documented') return [];
  return raw.units ?? (raw.unit === undefined ? [] : [raw.unit]);
}
