import type { Reply, TamperContext } from '../../../reference/index.ts';
import type { Case } from '../../core/model/index.ts';
import type { Meeting } from '../meetings.ts';
import { describeRequest } from './describe-request.ts';
import type { Break, Broken } from './breaker.ts';

/** Tells whether a reply of the faithful server is one that a break alters. */
export type Aim = (reply: Reply, context: TamperContext) => boolean;

/** Aims a break: at the points of refusal of a situation, at the statuses of an envelope, or at all that it names itself. */
export function aimAt(broken: Broken, { at = everything }: Break): Aim {
  const aim = aims[broken.clause.kind](broken);
  return (reply, context) => context.operation !== undefined && aim(reply, context) && at(reply, context);
}

const aims: { readonly [K in Broken['clause']['kind']]: (broken: Broken) => Aim } = {
  situation: ({ cases, meetings }) => aimAtPoints(cases, meetings),
  envelope:
    ({ clause }) =>
    ({ status }) =>
      clause.statuses.includes(status),
  always: () => everything,
  sequence: () => everything,
};

function everything(): boolean {
  return true;
}

// Where other cases are answered at the same point, as any may be limited, only the case that a request is sent for tells them apart, and the
// form of its body what is sent beforehand to arrange it.
function aimAtPoints(cases: readonly Case[], meetings: readonly Meeting[]): Aim {
  const ids = new Set(cases.map(({ id }) => id));
  const own = meetings.filter((one) => ids.has(one.case.id));
  const points = new Set(own.map(({ context }) => pointOf(context)));
  const requests = new Set(own.map(({ context }) => requestOf(context)));
  const shared = new Set(meetings.filter((one) => !ids.has(one.case.id)).map(({ context }) => pointOf(context)));
  const isShared = (context: TamperContext): boolean => context.label === 'rate-limit' || shared.has(pointOf(context));
  return (_reply, context) => {
    return points.has(pointOf(context)) && (!isShared(context) || requests.has(requestOf(context)));
  };
}

function pointOf({ operation, label }: TamperContext): string {
  return `${operation ?? ''} ${label}`;
}

function requestOf(context: TamperContext): string {
  return describeRequest(context);
}
