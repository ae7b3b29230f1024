export { createPerform } from './create-perform.ts';
export type { Perform, Performed, PerformOptions, PerformTools } from './perform-tools.ts';
