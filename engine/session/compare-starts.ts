import type { JournalStart } from '../io/journal/index.ts';

/** Returns in what a run differs from another one, each as `seed 1, not 2`; what two parts of one run must share. */
export function compareStarts(one: JournalStart, other: JournalStart): readonly string[] {
  return Object.entries(parts).flatMap(([name, valueOf]) => {
    const [own, wanted] = [valueOf(one), valueOf(other)];
    return own === wanted ? [] : [`${name} ${own}, not ${wanted}`];
  });
}

const parts: Readonly<Record<string, (start: JournalStart) => string>> = {
  contract: ({ contract: { name, digest } }) => `${name} ${digest.slice(0, 12)}`,
  'own checks': ({ facts }) =>
    listed(
      (facts.own ?? []).map(({ id, digest }) => `${id} (${digest})`),
      '(none)',
    ),
  'assay version': ({ facts }) => facts.version,
  target: ({ facts }) => facts.target.baseUrl,
  environment: ({ facts }) => facts.target.environment,
  build: ({ facts }) => facts.target.build ?? '(none)',
  seed: ({ facts }) => String(facts.seed),
  depth: ({ facts }) => facts.depth,
  '--fuzz': ({ selection }) => String(selection.fuzz),
  '--walks': ({ selection }) => String(selection.walks ?? 0),
  '--only': ({ selection }) => listed(selection.only),
  '--skip': ({ selection }) => listed(selection.skip),
  '--operation': ({ selection }) => listed(selection.operations),
};

function listed(names: readonly string[], none = '(all)'): string {
  return names.length === 0 ? none : [...names].sort().join(',');
}
