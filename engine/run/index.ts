export type { Clock } from './clock.ts';
export { attemptCase, conclude, runCase, type Attempt, type CaseResult, type CaseTools } from './case/index.ts';
export type { ObservationBudget } from './observe/index.ts';
export { preflight } from './preflight.ts';
export { runPlan, type RanCase, type RunOptions, type RunProperty, type RunResult } from './run-plan.ts';
export type { Owner, OwnerReply } from './tools.ts';
