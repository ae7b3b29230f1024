import type { Reply, TamperContext } from '../../../reference/index.ts';
import type { Case, StatusPattern } from '../../core/model/index.ts';
import type { Point } from '../points.ts';
import { describeRequest } from './describe-request.ts';
import type { Break, Broken } from './breaker.ts';

/** Tells whether a reply of the faithful server is one that a break alters. */
export type Aim = (reply: Reply, context: TamperContext) => boolean;

/** Aims a break: at the points of refusal of a situation, at the statuses of an envelope, or at all that it names itself. */
export function aimAt(broken: Broken, { at = everything }: Break): Aim {
  const aim = aims[broken.clause.kind](broken);
  return (reply, context) => context.operation !== undefined && aim(reply, context) && at(reply, context);
}

/** Tells the cases whose answers an aim is taken by: the clause's own, and those that may be answered at the same point. */
export function needsOf({ clause, cases }: Broken): (candidate: Case) => boolean {
  if (clause.kind !== 'situation') return nothing;
  const operations = new Set(cases.map(({ operation }) => operation.id));
  const statuses = cases.flatMap(statusesOf);
  return (candidate) =>
    candidate.clause.id === clause.id ||
    (operations.has(candidate.operation.id) && isOneOf(statuses, statusesOf(candidate)));
}

const aims: { readonly [K in Broken['clause']['kind']]: (broken: Broken) => Aim } = {
  situation: ({ cases, points }) => aimAtPoints(cases, points),
  envelope:
    ({ clause }) =>
    ({ status }) =>
      clause.statuses.includes(status),
  always: () => everything,
  sequence: () => everything,
  lifecycle: () => everything,
  own: () => everything,
};

function everything(): boolean {
  return true;
}

function nothing(): boolean {
  return false;
}

// A faithful server answers a case as it asks for, and what is answered at one point has one status.
function isOneOf(statuses: readonly StatusPattern[], others: readonly StatusPattern[]): boolean {
  if (statuses.length === 0 || others.length === 0) return true;
  return statuses.some((one) => others.some((other) => areAlike(one, other)));
}

function areAlike(one: StatusPattern, other: StatusPattern): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one === other;
  return String(one)[0] === String(other)[0];
}

function statusesOf({ expect, given }: Case): readonly StatusPattern[] {
  if (expect.status === undefined) return [];
  const all = [...expect.status, ...(given?.otherwise.expect.status ?? [])].map(({ status }) => status);
  return expect.repetition === undefined ? all : [...all, expect.repetition.of];
}

// Where other cases are answered at the same point, as any may be limited, only the case that a request is sent for tells them apart, and the
// form of its body what is sent beforehand to arrange it.
function aimAtPoints(cases: readonly Case[], met: readonly Point[]): Aim {
  const ids = new Set(cases.map(({ id }) => id));
  const own = met.filter((one) => ids.has(one.case.id));
  const points = new Set(own.map(pointOf));
  const requests = new Set(own.map(({ request }) => request));
  const shared = new Set(met.filter((one) => !ids.has(one.case.id)).map(pointOf));
  const isShared = (context: TamperContext): boolean => context.label === 'rate-limit' || shared.has(pointOf(context));
  return (_reply, context) => {
    return points.has(pointOf(context)) && (!isShared(context) || requests.has(describeRequest(context)));
  };
}

function pointOf({ operation, label }: Pick<TamperContext, 'operation' | 'label'>): string {
  return `${operation ?? ''} ${label}`;
}
