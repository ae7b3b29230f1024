export { attemptCase, type Attempt, type CaseTools } from './attempt.ts';
export { groupOf, makeEntry, makeIdleEntry, type EntryContext } from './make-entry.ts';
export { conclude, runCase, type CaseResult } from './run-case.ts';
