export { firmestFinding } from './assign-groups.ts';
export { INTERRUPT_EXIT_CODES, nameInterrupt } from './interrupt.ts';
export { makeReport } from './make-report.ts';
export { worstOutcome } from './outcome.ts';
export { recordExchange } from './record-exchange.ts';
export type { Counted, Demands, RunFacts } from '../model/index.ts';
