export { expandClause, type Generation } from './expand-clause.ts';
export { mergeSend } from './merge-send.ts';
export { expandContract, generationOf, laneOf, planCases } from './plan-cases.ts';
export { shardPlan } from './shard-plan.ts';
export { isNamed, isSelected } from './select.ts';
export { keyLabelOf, needsOf, statesOf } from './needs.ts';
