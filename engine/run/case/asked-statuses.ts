import type { Expectation } from '../../core/model/index.ts';

/** Returns the exact statuses that an expectation accepts as they are, in its order. */
export function askedStatuses({ status = [] }: Expectation): readonly number[] {
  return status.flatMap((alternative) =>
    typeof alternative.status === 'number' && alternative.level === undefined ? [alternative.status] : [],
  );
}
