import { isWrite, type Exchange } from '../../core/model/index.ts';
import { laneOf } from '../../core/plan/index.ts';
import { accidentWait, giveUp } from './accident.ts';
import type { Perform, PerformOptions, PerformTools } from './perform-tools.ts';
import { sendOnce } from './send-once.ts';
import { createUnkeptWaits } from './unkept-waits.ts';

/** Returns a performer. */
export function createPerform(tools: PerformTools): Perform {
  const unkept = createUnkeptWaits();
  const buckets = new Map(tools.contract.operations.map(({ id, bucket }) => [id, bucket]));
  return async (probe, options) => {
    const lane = laneOf(buckets.get(probe.operation) ?? '', probe.key);
    let how = options;
    for (let attempt = 0; ; attempt += 1) {
      const { performed, pass } = await sendOnce(tools, probe, how, lane, attempt);
      const { exchange } = performed;
      const status = exchange?.reply.response?.status;
      const askedMs = exchange === undefined ? undefined : accidentWait(tools, exchange, options, attempt);
      const isUnkept = status === LIMITED && askedMs !== undefined;
      if (isUnkept ? attempt > 0 : status !== undefined && status !== LIMITED) unkept.note(lane, !isUnkept);
      const waitMs = isUnkept ? Math.max(askedMs, unkept.backoffMs(lane)) : askedMs;
      const reason =
        exchange === undefined || status === undefined || waitMs === undefined
          ? undefined
          : giveUp(tools, exchange, attempt, waitMs, unkept.isHopeless(lane));
      const isLimited = status === LIMITED && waitMs !== undefined && reason === undefined;
      if (isLimited) tools.lanes.pause(lane, waitMs);
      pass.leave(status === undefined || status === LIMITED ? undefined : 'served');
      if (exchange === undefined || waitMs === undefined) return performed;
      if (status !== undefined) tools.onAccident(exchange);
      if (mayBeDone(exchange, options)) {
        return { exchange, trouble: `the target answered ${status ?? 0} to a write, which is not sent twice` };
      }
      if (reason !== undefined) return { exchange, stopped: reason };
      if (isLimited) {
        tools.tally.countWait(waitMs);
        // What was urgent is limited like all that wait for the lane.
        how = { ...options, isUrgent: false };
      } else await tools.clock.sleep(waitMs, options.signal);
    }
  };
}

// What stands in front of the target, and the target that failed, may have let the write through before.
function mayBeDone({ probe: { method }, reply: { response } }: Exchange, { role }: PerformOptions): boolean {
  return isWrite(method) && role !== 'cleanup' && DONE_PERHAPS.has(response?.status ?? 0);
}

const DONE_PERHAPS: ReadonlySet<number> = new Set([500, 502, 504]);

const LIMITED = 429;
