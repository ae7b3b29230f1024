import type { Contract, Response } from '../core/model/index.ts';
import { parseBody } from '../core/judge/index.ts';

/** Tells whether an answer comes from infrastructure in front of the API: one of its statuses, or a 502 that is no JSON. */
export function isInfrastructure(response: Response, contract: Contract): boolean {
  const { status } = response;
  return contract.infrastructureStatuses.includes(status) || (status === 502 && parseBody(response).kind !== 'json');
}

/** Returns the milliseconds that a `Retry-After` in whole seconds asks for, or undefined where there is none such. */
export function retryAfterMs(response: Response): number | undefined {
  const values = response.headers.filter(([name]) => name === 'retry-after').map(([, value]) => value.trim());
  const [value] = values;
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) * 1000 : undefined;
}

/** Returns the upper bound of the wait before a try, in milliseconds: exponential backoff; the caller draws within it. */
export function backoffMs(attempt: number): number {
  return Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
}

const FIRST_MS = 500;
const LONGEST_MS = 8000;
