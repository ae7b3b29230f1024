import type { StatusPattern } from './expectation.ts';

/** Tells whether a status is the one that is wanted, or of the class that is. */
export function fitsStatus(wanted: StatusPattern, status: number): boolean {
  return typeof wanted === 'number' ? wanted === status : Number(wanted[0]) === Math.floor(status / 100);
}
