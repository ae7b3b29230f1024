import type { ReferenceOptions } from '../../../reference/index.ts';
import type { Clause } from '../../core/model/index.ts';

/** Limits that a run soon meets, for a clause that judges limited answers or bursts. */
export function limitsFor({ kind, statuses, during, expect }: Clause): ReferenceOptions {
  const isMetByAccident = kind === 'envelope' && statuses.every((status) => status === LIMITED);
  if (isMetByAccident) return { limits: { upload: { ...rule, requests: 4 } } };
  const isBurst = during === 'burst' || (kind === 'situation' && expect.status?.[0]?.status === LIMITED);
  return isBurst ? { limits: everywhere } : {};
}

const LIMITED = 429;
const rule = { kind: 'fixed-window', requests: 30, windowMs: 2000 } as const;

const everywhere: NonNullable<ReferenceOptions['limits']> = {
  upload: rule,
  submission_write: rule,
  submission_read: rule,
  webhook_write: rule,
  webhook_read: rule,
  sandbox: rule,
};
