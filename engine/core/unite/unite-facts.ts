import type { Observation, RunFacts } from '../model/index.ts';
import { uniteCounted } from './unite-counted.ts';

/** Returns the facts of one run that was made in these parts, which are of one seed, depth and target. */
export function uniteFacts(parts: readonly [RunFacts, ...RunFacts[]]): RunFacts {
  const { version, target, seed, depth, constraintsTotal, call, own } = parts[0];
  const interruptedBy = parts.find((part) => part.interruptedBy !== undefined)?.interruptedBy;
  const fault = parts.find((part) => part.fault !== undefined)?.fault;
  const reasons = parts.flatMap((part) => (part.endedEarly === undefined ? [] : [whyEnded(part, part.endedEarly)]));
  return {
    version,
    target,
    seed,
    depth,
    constraintsTotal,
    ...(call && { call }),
    ...(own && { own }),
    run: [...new Set(parts.map(({ run }) => run))].join('+'),
    started: parts.map(({ started }) => started).reduce((one, other) => (one < other ? one : other)),
    finished: parts.map(({ finished }) => finished).reduce((one, other) => (one > other ? one : other)),
    counted: uniteCounted(parts.map(({ counted }) => counted)),
    leftovers: parts.flatMap(({ leftovers }) => leftovers),
    observations: uniteObservations(parts.flatMap(({ observations }) => observations)),
    ...(interruptedBy === undefined ? {} : { interruptedBy }),
    ...(fault === undefined ? {} : { fault }),
    ...(reasons.length === 0 ? {} : { endedEarly: reasons.join('; ') }),
  };
}

/** Returns observations of which no two say the same. */
export function uniteObservations(observations: readonly Observation[]): readonly Observation[] {
  return [...new Map(observations.map((observation) => [JSON.stringify(observation), observation])).values()];
}

function whyEnded({ shard }: RunFacts, reason: string): string {
  return shard === undefined ? reason : `shard ${shard.index} of ${shard.of}: ${reason}`;
}
