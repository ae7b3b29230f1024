export { redactEntry, type RedactedEntry } from './redact-entry.ts';
export { createRedactor, type Redactor } from './redactor.ts';
