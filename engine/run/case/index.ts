export { attemptCase, type Attempt, type CaseTools } from './attempt.ts';
export { makeEntry, makeIdleEntry, type EntryContext } from './make-entry.ts';
export { conclude, runCase, type CaseResult } from './run-case.ts';
