import type { Operation } from './operation.ts';

/** Tells whether every way of using an operation takes a credential. */
export function needsCredential({ security }: Pick<Operation, 'security'>): boolean {
  return security.length > 0 && security.every((alternative) => Object.keys(alternative).length > 0);
}
