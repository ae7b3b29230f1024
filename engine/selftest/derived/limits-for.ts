import type { ReferenceOptions } from '../../../reference/index.ts';
import type { Clause } from '../../core/model/index.ts';

/** A limit that every run meets by accident, for a clause that only judges limited answers. */
export function limitsFor({ kind, statuses }: Clause): ReferenceOptions {
  const isLimited = kind === 'envelope' && statuses.every((status) => status === 429);
  return isLimited ? { limits: { upload: { kind: 'fixed-window', requests: 4, windowMs: 1000 } } } : {};
}
