export { attemptCase } from './attempt-case.ts';
export { conclude, type CaseResult } from './conclude.ts';
export { makeEntry, makeIdleEntry, type EntryContext } from './make-entry.ts';
export { runCase } from './run-case.ts';
