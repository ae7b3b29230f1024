export type { Clock } from './clock.ts';
export type { Attempt } from './attempt.ts';
export type { CaseTools } from './case-tools.ts';
export { attemptCase, conclude, runCase, type CaseResult } from './case/index.ts';
export type { ObservationBudget } from './observe/index.ts';
export { preflight } from './preflight.ts';
export type { RanCase, RunOptions, RunProperty } from './run-options.ts';
export { runPlan, type RunResult } from './run-plan.ts';
export type { Owner, OwnerReply } from './tools.ts';
