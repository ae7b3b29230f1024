export { firmestFinding } from './assign-groups.ts';
export { makeReport } from './make-report.ts';
export { worstOutcome } from './outcome.ts';
export { recordExchange } from './record-exchange.ts';
export type { Counted, Demands, RunFacts } from '../model/index.ts';
