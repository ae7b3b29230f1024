import { suggest } from '../../source/nearest.ts';
import type { Problem } from '../../source/problem.ts';
import type { YamlFile } from '../../source/yaml-file.ts';
import type { LifecycleFile } from '../raw-lifecycle.ts';

/** Finds races of calls that are not there, or not of one thing that is brought about before. */
export function checkRaces(file: YamlFile<LifecycleFile>): readonly Problem[] {
  const { calls, races = [] } = file.content;
  const ids = calls.map(({ id }) => id);
  return races.flatMap((race, index) => {
    const path = ['races', index];
    const unknown = (['after', 'calls'] as const).flatMap((key) =>
      race[key].flatMap((name, place) =>
        ids.includes(name)
          ? []
          : [{ message: `unknown call \`${name}\`${suggest(name, ids)}`, at: file.locate([...path, key, place]) }],
      ),
    );
    const then = ids.includes(race.then)
      ? []
      : [{ message: `unknown call \`${race.then}\`${suggest(race.then, ids)}`, at: file.locate([...path, 'then']) }];
    if (unknown.length + then.length > 0) return [...unknown, ...then];
    const named = calls.filter(({ id }) => race.calls.includes(id) || race.then === id);
    const [of, ...others] = new Set(named.map((call) => call.of ?? ''));
    const made = calls.filter(({ id }) => race.after.includes(id)).flatMap(({ makes = [] }) => makes);
    const message = `the calls of a race are of one thing, which one of \`after\` makes`;
    const isSound = others.length === 0 && made.some(({ entity }) => entity === of);
    return isSound ? [] : [{ message, at: file.locate([...path, 'calls']) }];
  });
}
