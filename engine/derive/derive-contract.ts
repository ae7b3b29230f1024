import type { Json } from '../core/model/index.ts';
import { alwaysClauses } from './always-clauses.ts';
import { clauseMakers } from './clauses/index.ts';
import type { Derived, Grounds } from './derived.ts';
import { deriveStates } from './derive-states.ts';
import { listNotDerived } from './list-not-derived.ts';

/** Derives clauses, cases and states from nothing but what an OpenAPI document says. */
export function deriveContract(grounds: Grounds): Derived {
  const { overlay, arazzo } = deriveStates(grounds);
  const always = alwaysClauses(grounds);
  const made = clauseMakers.map(({ file, make }) => ({ file, clauses: make(grounds) }));
  const filled = made.filter(({ clauses }) => clauses.length > 0);
  const entries = filled.map(({ file, clauses }): readonly [string, unknown] => [`clauses/${file}.yaml`, { clauses }]);
  const files: readonly (readonly [string, unknown])[] = [
    ['overlay.yaml', overlay],
    ...(arazzo === undefined ? [] : [['arrangements.arazzo.yaml', arazzo] as const]),
    ['always.yaml', { clauses: always }],
    ...entries,
  ];
  return {
    files: Object.fromEntries(files.map(([name, content]) => [name, content as Json])), // made of JSON alone
    clauses: [...always, ...filled.flatMap(({ clauses }) => clauses)],
    notDerived: listNotDerived(grounds),
  };
}
