export type { CaseTools } from './attempt.ts';
export { groupOf, makeEntry, makeIdleEntry, type EntryContext } from './make-entry.ts';
export { runCase } from './run-case.ts';
