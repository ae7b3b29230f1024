export type { Clock } from './clock.ts';
export { preflight } from './preflight.ts';
export { runPlan, type RunOptions, type RunResult } from './run-plan.ts';
export type { Owner, OwnerReply } from './tools.ts';
