import { judgeHostile, type Judged } from './judge-hostile.ts';
import type { Ending, HostileTarget, When } from './target.ts';
import { hostileTargets } from './targets/index.ts';

/** A target and when it begins to be hostile. */
export interface Row {
  readonly name: string;
  readonly target: HostileTarget;
  readonly when: When;
  readonly ending: Ending;
}

/** Every target; in the long form also from its first request on, where it can be hostile later as well. */
export function listRows(isLong: boolean): readonly Row[] {
  return Object.values(hostileTargets)
    .flat()
    .flatMap((target) => {
      const rows = (['later', 'at once'] as const).flatMap((when): readonly Row[] => {
        const ending = target.endings[when];
        return ending === undefined ? [] : [{ name: `${target.title}, ${when}`, target, when, ending }];
      });
      return isLong ? rows : rows.slice(0, 1);
    });
}

/** Judges several targets side by side, as most only wait; gives what came of each by its name. */
export async function judgeAll(rows: readonly Row[]): Promise<ReadonlyMap<string, Judged>> {
  const judged = new Map<string, Judged>();
  const queue = rows.values();
  const work = async (): Promise<void> => {
    for (const { name, target, when } of queue) {
      const { baseUrl, close } = await target.open(when);
      try {
        judged.set(name, await judgeHostile(baseUrl, target.settings));
      } finally {
        await close();
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return judged;
}

const SIDE_BY_SIDE = 6;
