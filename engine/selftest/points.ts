import type { Reply, TamperContext } from '../../reference/index.ts';
import type { Case } from '../core/model/index.ts';
import { describeRequest } from './derived/describe-request.ts';
import type { Meeting } from './meetings.ts';

/** Where the faithful server answers a case, and by what it can tell the request: what a break is aimed by. */
export interface Point extends Pick<TamperContext, 'operation' | 'label'> {
  readonly case: Case;
  readonly request: string;
  /** The answer; the last one of an operation that succeeds is always there. */
  readonly reply?: Reply;
}

/** Returns the points at which cases were answered. */
export function pointsOf(meetings: readonly Meeting[]): readonly Point[] {
  return meetings.map(({ case: candidate, reply, context }) => ({
    case: candidate,
    operation: context.operation,
    label: context.label,
    request: describeRequest(context),
    reply,
  }));
}
