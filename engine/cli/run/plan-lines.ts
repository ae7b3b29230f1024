import type { PlannedCase } from '../../core/model/index.ts';
import type { PreparedRun } from '../../session/prepare-run.ts';

/** Says what a run would send, lane by lane in its order, and what it would leave out and why. */
export function planLines({ plan, profile, selection }: PreparedRun): readonly string[] {
  const { cases } = plan;
  const lanes = groupBy(cases, (planned) => (planned.skip === undefined ? planned.lane : undefined));
  const skips = groupBy(cases, (planned) => planned.skip);
  const running = cases.filter(({ skip }) => skip === undefined).length;
  return [
    `Plan for ${profile.baseUrl} (${profile.environment}), depth ${selection.depth}, seed ${selection.seed}`,
    ...lanes.flatMap(([lane, own]) => [
      '',
      `${lane}: ${count(own.length)}, ${effectsOf(own)}`,
      ...own.map((planned) => `  ${planned.case.effect.padEnd(8)} ${planned.case.id}`),
    ]),
    ...(skips.length === 0 ? [] : ['', 'Skipped']),
    ...skips.flatMap(([reason, own]) => [
      `  ${count(own.length)}: ${reason}`,
      ...own.map((planned) => `    ${planned.case.id}`),
    ]),
    '',
    `Exit code 0: ${count(running)} would run and ${cases.length - running} would be skipped; nothing was sent (--dry-run)`,
  ];
}

function groupBy(
  cases: readonly PlannedCase[],
  nameOf: (planned: PlannedCase) => string | undefined,
): readonly (readonly [string, readonly PlannedCase[]])[] {
  const names = new Set(cases.flatMap((planned) => nameOf(planned) ?? []));
  return [...names].sort().map((name) => [name, cases.filter((planned) => nameOf(planned) === name)]);
}

function effectsOf(cases: readonly PlannedCase[]): string {
  const effects = cases.map((planned) => planned.case.effect);
  return [...new Set(effects)]
    .map((effect) => `${effects.filter((one) => one === effect).length} ${effect}`)
    .join(', ');
}

function count(cases: number): string {
  return cases === 1 ? '1 case' : `${cases} cases`;
}
