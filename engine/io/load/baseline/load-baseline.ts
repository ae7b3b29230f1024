import { relative, resolve } from 'node:path';
import type { KnownDeparture } from '../../../core/model/index.ts';
import { readText } from '../files.ts';
import { openSchemaCheck } from '../open-schema-check.ts';
import { throwProblems } from '../source/problem.ts';
import { parseYaml, type YamlFile } from '../source/yaml-file.ts';
import { checkBaseline, type BaselineNames } from './check-baseline.ts';
import type { RawBaseline, RawDeparture } from './raw-baseline.ts';

/** Loads the known departures of a baseline file, or throws a `WrongUse` that lists its mistakes. */
export async function loadBaseline(
  cwd: string,
  path: string,
  names: BaselineNames,
): Promise<readonly KnownDeparture[]> {
  const full = resolve(cwd, path);
  const [text, check] = await Promise.all([readText(full, 'The baseline'), openSchemaCheck()]);
  const what = `The baseline ${path}`;
  const { file, problems } = parseYaml(nameFrom(cwd, full), text);
  throwProblems(what, problems);
  throwProblems(what, check('baseline', file.content, file.locate));
  const baseline = file as YamlFile<RawBaseline>; // The schema has checked it.
  throwProblems(what, checkBaseline(baseline, names));
  return baseline.content.known.map(normalise);
}

function nameFrom(cwd: string, path: string): string {
  const name = relative(cwd, path);
  return name.startsWith('..') ? path : name;
}

function normalise({ clause, case: named, ...rest }: RawDeparture): KnownDeparture {
  return named === undefined ? { ...rest, names: 'clause', id: clause ?? '' } : { ...rest, names: 'case', id: named };
}
