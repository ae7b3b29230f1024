import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { YamlFile } from '../source/yaml-file.ts';
import type { RawBaseline, RawDeparture } from './raw-baseline.ts';

/** What a baseline may name. */
export interface BaselineNames {
  readonly clauses: readonly string[];
  readonly cases: readonly string[];
  readonly operations: readonly string[];
}

/** Finds what a baseline names that is not there, and what it lists twice. */
export function checkBaseline(file: YamlFile<RawBaseline>, names: BaselineNames): readonly Problem[] {
  const { known } = file.content;
  return known.flatMap((departure, index) => [
    ...unknownNames(departure, names).map(([key, message]) => ({
      message,
      at: file.locate(['known', index, key]),
    })),
    ...(known.slice(0, index).some((before) => nameOf(before) === nameOf(departure))
      ? [{ message: `${nameOf(departure)} is listed twice`, at: file.locate(['known', index]) }]
      : []),
  ]);
}

function unknownNames(departure: RawDeparture, names: BaselineNames): readonly (readonly [string, string])[] {
  const wanted = [
    ['clause', departure.clause, names.clauses],
    ['case', departure.case, names.cases],
    ['operation', departure.operation, names.operations],
  ] as const;
  return wanted.flatMap(([key, name, valid]) => {
    if (name === undefined || valid.includes(name)) return [];
    return [[key, `unknown ${key} \`${name}\`${suggest(name, valid)}`] as const];
  });
}

function nameOf(departure: RawDeparture): string {
  const named = departure.case === undefined ? `the clause ${departure.clause ?? ''}` : `the case ${departure.case}`;
  return departure.operation === undefined ? named : `${named} on ${departure.operation}`;
}
