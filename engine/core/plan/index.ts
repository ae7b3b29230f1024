export { expandClause } from './expand-case.ts';
export { mergeSend } from './merge-send.ts';
export { laneOf, planCases } from './plan-cases.ts';
export { isNamed, isSelected } from './select.ts';
