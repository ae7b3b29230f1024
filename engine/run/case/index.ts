export { attemptCase } from './attempt-case.ts';
export { makeEntry, makeIdleEntry, type EntryContext } from './make-entry.ts';
export { conclude, runCase, type CaseResult } from './run-case.ts';
