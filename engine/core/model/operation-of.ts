import type { Finding } from './finding.ts';

/** The operation whose answer a finding of an entry is about; without a finding, that of the entry. */
export function operationOf(entry: { readonly operation: string }, finding: Finding | undefined): string {
  return finding?.of?.operation ?? entry.operation;
}
