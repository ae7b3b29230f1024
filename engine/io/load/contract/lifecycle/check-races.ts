import { suggest } from '../../source/nearest.ts';
import type { Problem } from '../../source/problem.ts';
import type { Path, YamlFile } from '../../source/yaml-file.ts';
import type { LifecycleFile } from '../raw-lifecycle.ts';

/** Finds the calls that races name and that are not there. */
export function listUnknownCalls(file: YamlFile<LifecycleFile>): readonly Problem[] {
  const { calls, races = [] } = file.content;
  const ids = calls.map(({ id }) => id);
  const check = (name: string, path: Path): readonly Problem[] =>
    ids.includes(name) ? [] : [{ message: `unknown call \`${name}\`${suggest(name, ids)}`, at: file.locate(path) }];
  return races.flatMap((race, index) => [
    ...(['after', 'calls'] as const).flatMap((key) =>
      race[key].flatMap((name, place) => check(name, ['races', index, key, place])),
    ),
    ...check(race.then, ['races', index, 'then']),
  ]);
}

/** Finds races of calls that are not of one thing that is brought about before. */
export function checkRaces(file: YamlFile<LifecycleFile>): readonly Problem[] {
  const { calls, races = [] } = file.content;
  return races.flatMap((race, index) => {
    const named = calls.filter(({ id }) => race.calls.includes(id) || race.then === id);
    const [of, ...others] = new Set(named.map((call) => call.of ?? ''));
    const made = calls.filter(({ id }) => race.after.includes(id)).flatMap(({ makes = [] }) => makes);
    const message = `the calls of a race are of one thing, which one of \`after\` makes`;
    const isSound = others.length === 0 && made.some(({ entity }) => entity === of);
    return isSound ? [] : [{ message, at: file.locate(['races', index, 'calls']) }];
  });
}
