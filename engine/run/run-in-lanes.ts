import type { PlannedCase } from '../core/model/index.ts';

/**
 * Works on all planned cases: lanes side by side, and the cases of a lane in order. Up to `parallel` cases are under way
 * at a time, as what is begun holds memory; but each lane goes on with one, so that none waits for another. Probes with a
 * live key go one by one. Skipped cases have no lane and are worked on first.
 */
export async function runInLanes(
  cases: readonly PlannedCase[],
  parallel: number,
  work: (planned: PlannedCase) => Promise<void>,
): Promise<void> {
  for (const planned of cases) if (planned.skip !== undefined) await work(planned);
  const lanes = groupByLane(cases, parallel);
  let workers = 0;

  const workIn = async (lane: Lane): Promise<void> => {
    lane.workers += 1;
    workers += 1;
    for (const planned of lane.queue) {
      lane.left -= 1;
      await work(planned);
    }
    lane.workers -= 1;
    workers -= 1;
    await beginMore();
  };
  const beginMore = async (): Promise<void> => {
    const begun: Promise<void>[] = [];
    for (;;) {
      const [lane] = lanes.filter(hasRoom).sort((one, other) => one.workers - other.workers);
      if (lane === undefined || (lane.workers > 0 && workers >= parallel)) break;
      begun.push(workIn(lane));
    }
    await Promise.all(begun);
  };
  await beginMore();
}

interface Lane {
  readonly queue: Iterable<PlannedCase>;
  /** How many workers it may have. */
  readonly most: number;
  /** How many of its cases are not begun. */
  left: number;
  workers: number;
}

function groupByLane(cases: readonly PlannedCase[], parallel: number): readonly Lane[] {
  const groups = new Map<string, PlannedCase[]>();
  for (const planned of cases) {
    if (planned.skip !== undefined) continue;
    const group = groups.get(planned.lane);
    if (group === undefined) groups.set(planned.lane, [planned]);
    else group.push(planned);
  }
  return [...groups].map(([name, own]) => ({
    // One iterator, so that each case is worked on once.
    queue: own.values(),
    most: name.endsWith('/live') ? 1 : parallel,
    left: own.length,
    workers: 0,
  }));
}

function hasRoom({ left, workers, most }: Lane): boolean {
  return left > 0 && workers < most;
}
