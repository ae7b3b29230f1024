export { expandClause, type Generation } from './expand-clause.ts';
export { hostElsewhere } from './host-elsewhere.ts';
export { mergeSend } from './merge-send.ts';
export { expandContract, laneOf, planCases, planThese } from './plan-cases.ts';
export { estimateRequests, type Requests } from './estimate-requests.ts';
export { leastRequests, leastSeconds } from './least-seconds.ts';
export { shardPlan } from './shard-plan.ts';
export { isNamed, isSelected } from './select.ts';
export { keyLabelOf, needsOf, statesOf } from './needs.ts';
