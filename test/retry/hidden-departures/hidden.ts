import type { Depth } from '../../../engine/core/model/index.ts';
import type { Reply, Tamper, TamperContext } from '../../../reference/index.ts';
import { setFields, type Fields } from '../../../reference/mutants/edit.ts';

/** A server that departs where a procedure finds no occasion for what its case is about. */
export interface Hidden {
  readonly what: string;
  readonly only: string;
  readonly tamper: () => Tamper;
  readonly found: readonly string[];
  readonly isLimited?: boolean;
  readonly depth?: Depth;
}

/** Adds a key that no answer has. */
export function broken(reply: Reply): Reply {
  return setFields(reply, { request_id: 'assay' });
}

/** The body of a submission that is accepted. */
export const submission: Fields = {
  submissionId: 'assay',
  workflowId: null,
  ablyChannel: null,
  status: 'submitted',
  assets: [],
};

/** Changes the replies at some places of their order, or each. */
export function at(
  where: (context: TamperContext) => boolean,
  places: readonly number[] | 'each',
  change: (reply: Reply) => Reply,
): Tamper {
  let count = 0;
  return (reply, context) => {
    if (!where(context)) return reply;
    const place = count++;
    return places === 'each' || places.includes(place) ? change(reply) : reply;
  };
}
