import { visible } from '../../reporters/visible.ts';

/** Returns the error that a test fails with; it has no stack, as the cause is in the target. */
export function makeFailure(message: string): Error {
  const error = new Error(visible(message));
  error.name = 'assay';
  error.stack = `assay: ${error.message}`;
  return error;
}
