import { fitsStatus, type OwnClause } from '../model/index.ts';

/** Tells whether an own clause is about the answers of an operation with a status. */
export function isAbout(
  { operations, statuses }: Pick<OwnClause, 'operations' | 'statuses'>,
  operation: string,
  status: number,
): boolean {
  return (
    (operations === undefined || operations.includes(operation)) &&
    (statuses === undefined || statuses.some((wanted) => fitsStatus(wanted, status)))
  );
}
