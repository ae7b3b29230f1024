import type { PlannedCase } from '../core/model/index.ts';

/**
 * Works on all planned cases: lanes side by side, in each lane up to `parallel` at a time and in order. Probes with a live
 * key go one by one. Skipped cases have no lane and are worked on first.
 */
export async function runInLanes(
  cases: readonly PlannedCase[],
  parallel: number,
  work: (planned: PlannedCase) => Promise<void>,
): Promise<void> {
  const lanes = new Map<string, PlannedCase[]>();
  for (const planned of cases) {
    const lane = planned.skip === undefined ? planned.lane : SKIPPED;
    const own = lanes.get(lane);
    if (own === undefined) lanes.set(lane, [planned]);
    else own.push(planned);
  }
  await runLane(lanes.get(SKIPPED) ?? [], 1, work);
  lanes.delete(SKIPPED);
  await Promise.all([...lanes].map(([lane, own]) => runLane(own, lane.endsWith('/live') ? 1 : parallel, work)));
}

async function runLane(
  cases: readonly PlannedCase[],
  parallel: number,
  work: (planned: PlannedCase) => Promise<void>,
): Promise<void> {
  const queue = cases.values();
  const worker = async (): Promise<void> => {
    for (const planned of queue) await work(planned);
  };
  await Promise.all(Array.from({ length: Math.min(parallel, cases.length) }, worker));
}

const SKIPPED = 'skipped';
