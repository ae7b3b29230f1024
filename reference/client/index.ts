export { isRetryable, readError, readErrorText, type FieldError, type ReadError } from './read-error.ts';
export { retrying, type RetryOptions } from './retrying.ts';
export type { Fetch } from './rules.ts';
