import type { FoundUnit, PageWatch, UnitKind, UnitState, WatchedUnit } from '../../engine/core/model/index.ts';

/** A page held against the units of the sample report: one of each kind and of each state. */
export const samplePage: PageWatch = {
  page: { id: 'errors', title: 'Errors', address: 'https://docs.mediamagic.app/errors' },
  source: 'errors.html',
  notes: [],
  exitCode: 1,
  decidedBy: '1 unit that something rests on changed',
  units: [
    watched('same', undefined, 'heading', 'Shapes'),
    watched('same', 1, 'sentence', 'A status and a shape tell every error of the sample.'),
    watched('same', 2, 'sentence', 'A request_id is nowhere in the sample.'),
    watched('same', 6, 'code', 'if (status === 409) { stop(); }', 'if (status === 409) {\n  stop();\n}'),
    watched('new', undefined, 'sentence', 'A new <b>sentence</b> must be looked at.'),
    watched('same', undefined, 'heading', 'Codes'),
    watched('reworded', 3, 'row', '502 | A blob that cannot be read is told of'),
    watched('same', 4, 'row', '409 | Submitted once before'),
    watched('moved', 5, 'row', '413 | Larger than the limit'),
    { state: 'gone', unit: unit(7, 'sentence'), changes: true, clauses: [], client: ['waits'] },
  ],
};

function watched(state: UnitState, n: number | undefined, kind: UnitKind, text: string, lines?: string): WatchedUnit {
  const found: FoundUnit = {
    section: 'shapes',
    kind,
    text,
    fingerprint: '0123456789abcdef',
    forms: [],
    codes: [],
    ...(lines === undefined ? {} : { lines }),
  };
  const known = n === undefined ? {} : { unit: unit(n, kind) };
  return { state, ...known, found, changes: state === 'new', clauses: [], client: [] };
}

function unit(n: number, kind: UnitKind): NonNullable<WatchedUnit['unit']> {
  return { n, section: 'shapes', kind, fingerprint: '0123456789abcdef', says: `what unit ${n} said` };
}
