import type { Operation } from '../../../engine/core/model/index.ts';

/** Whether an operation lists a status. */
export function documents({ responses }: Operation, status: number): boolean {
  return responses.some((one) => one.status === status);
}
