import type { PageWatch, WatchedUnit } from '../../engine/core/model/index.ts';
import { listTouched } from './groups.ts';

/** A page watch as JSON. */
export function* renderPageJson(watch: PageWatch): Iterable<string> {
  const { page, source, exitCode, decidedBy, notes, units } = watch;
  const clauses = listTouched(watch).map(({ id, units: own }) => ({ id, units: own }));
  const told = { format: 'assay-page/1', page, source, exitCode, decidedBy, notes, units: units.map(toJson), clauses };
  yield `${JSON.stringify(told, undefined, 2)}\n`;
}

function toJson({ state, unit, found, changes, clauses, client }: WatchedUnit): object {
  return {
    state,
    ...(unit === undefined ? {} : { unit: unit.n, recordedSection: unit.section }),
    ...(unit?.says === undefined ? {} : { says: unit.says }),
    kind: (unit ?? found)?.kind,
    ...(found === undefined ? {} : { section: found.section, fingerprint: found.fingerprint }),
    ...(found === undefined || state === 'same' ? {} : { text: found.text }),
    changes,
    clauses,
    client,
  };
}
