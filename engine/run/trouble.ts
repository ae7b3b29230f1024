import { readRetryDate, type Contract, type Response } from '../core/model/index.ts';
import { parseBody } from '../core/judge/index.ts';

/** Tells whether an answer comes from infrastructure in front of the API: one of its statuses, or a 502 that is no JSON. */
export function isInfrastructure(response: Response, contract: Contract): boolean {
  const { status } = response;
  return contract.infrastructureStatuses.includes(status) || (status === 502 && parseBody(response).kind !== 'json');
}

/** Returns the milliseconds that a `Retry-After` asks for, in whole seconds or as a date beside that of the answer, or undefined where there is none such. */
export function retryAfterMs(response: Response): number | undefined {
  const values = response.headers.filter(([name]) => name === 'retry-after').map(([, value]) => value.trim());
  const [value] = values;
  if (value === undefined) return undefined;
  return /^\d{1,9}$/.test(value) ? Number(value) * 1000 : untilDate(value, response);
}

function untilDate(value: string, { headers }: Response): number | undefined {
  const at = readRetryDate(value);
  const now = readRetryDate(headers.find(([name]) => name === 'date')?.[1] ?? '');
  // Both are told in whole seconds.
  return at === undefined || now === undefined ? undefined : Math.max(0, at - now) + 1000;
}

/** Returns the upper bound of the wait before a try, in milliseconds: exponential backoff; the caller draws within it. */
export function backoffMs(attempt: number): number {
  return Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
}

const FIRST_MS = 500;
const LONGEST_MS = 8000;
