export { openJournal, type EntryLine, type Journal, type JournalLine, type JournalStart } from './journal.ts';
export { isJournal } from './is-journal.ts';
export { readJournal, type ReadJournal } from './read-journal.ts';
