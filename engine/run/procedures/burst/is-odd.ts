import type { Contract, Response } from '../../../core/model/index.ts';
import { isInfrastructure } from '../../trouble.ts';

/**
 * Tells whether an answer to one request of a burst is none that it may have: neither documented for the request itself, nor
 * a 429, nor an error of the server or of what stands in front of it.
 */
export function isOdd(response: Response, served: readonly number[], contract: Contract): boolean {
  const { status } = response;
  return !isServed(status, served) && status !== LIMITED && status < 500 && !isInfrastructure(response, contract);
}

/** Tells whether a status is one of those documented for a request. Which success it is belongs to the clause of the operation. */
export function isServed(status: number, served: readonly number[]): boolean {
  return served.includes(status) || (status < 300 && served.some((one) => one < 300));
}

const LIMITED = 429;
