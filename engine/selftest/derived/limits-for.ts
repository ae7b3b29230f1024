import { limitEach, type LimitRule, type ReferenceOptions } from '../../../reference/index.ts';
import type { Clause } from '../../core/model/index.ts';

/** Limits that a run soon meets, for a clause that judges limited answers or bursts. */
export function limitsFor({ kind, statuses, during, expect }: Clause): ReferenceOptions {
  const isMetByAccident = kind === 'envelope' && statuses.every((status) => status === LIMITED);
  if (isMetByAccident) return { limits: { upload: { ...rule, requests: 4 } } };
  const isBurst = during === 'burst' || (kind === 'situation' && expect.status?.[0]?.status === LIMITED);
  return isBurst ? { limits: limitEach(rule) } : {};
}

const LIMITED = 429;
const rule: LimitRule = { kind: 'fixed-window', requests: 30, windowMs: 2000 };
