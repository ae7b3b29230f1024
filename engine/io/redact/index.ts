export { redactEntry } from './redact-entry.ts';
export { createRedactor, type Redactor } from './redactor.ts';
