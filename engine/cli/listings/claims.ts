import type { Contract, Sentence } from '../../core/model/index.ts';
import type { Listed, Row } from './listed.ts';

/** Lists every unit of the pages in its order, with what rests on it. */
export function listClaims({ sentences, pages }: Contract): Listed {
  const isOne = pages.length === 1;
  return {
    noun: 'units',
    columns: {
      ...(isOne ? {} : { page: 'PAGE' }),
      unit: 'UNIT',
      section: 'SECTION',
      kind: 'KIND',
      who: 'WHO',
      says: 'SAYS, IN OUR WORDS',
      rests: 'RESTS ON IT',
    },
    rows: pages.flatMap(({ id }) => sentences.filter(({ page }) => page === id).map(rowOf)),
    notes: pages.flatMap(({ id, title, units }) => {
      const own = sentences.filter(({ page }) => page === id);
      const todos = own.flatMap(({ unit, todo }) => (todo === undefined ? [] : [`  unit ${unit}: ${todo}`]));
      return [
        ...(todos.length === 0 ? [] : [`To be looked at: ${todos.length}`, ...todos, '']),
        `${title}: ${own.filter(isAccounted).length} of ${units.length} units accounted for: ${countsOf(own)}`,
      ];
    }),
  };
}

/** Tells whether something rests on a unit, or it is said why nothing does. */
export function isAccounted({ clauses, client, pending, why }: Sentence): boolean {
  return clauses.length > 0 || client.length > 0 || pending !== undefined || why !== undefined;
}

function rowOf({ page, unit, section, kind, who, text, clauses, client, pending, why }: Sentence): Row {
  const rests = [
    ...(clauses.length === 0 ? [] : [clauses.join(', ')]),
    ...(client.length === 0 ? [] : [`client: ${client.join(', ')}`]),
    ...(pending === undefined ? [] : [`pending: ${pending}`]),
    ...(why === undefined ? [] : [why]),
  ];
  return { page, unit, section, kind, who: who ?? '', says: text, rests: rests.join('; '), clauses, client };
}

function countsOf(sentences: readonly Sentence[]): string {
  const count = (applies: (one: Sentence) => boolean): number => sentences.filter(applies).length;
  return [
    `${count(({ clauses }) => clauses.length > 0)} by clauses`,
    `${count(({ client }) => client.length > 0)} by the client exam`,
    `${count(({ pending }) => pending !== undefined)} pending`,
    `${count(({ why }) => why !== undefined)} claim nothing`,
  ].join(', ');
}
