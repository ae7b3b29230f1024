import { checks } from '../checks/index.ts';
import type { Subject } from '../checks/index.ts';
import type { CheckName, Expectation, Finding } from '../model/index.ts';
import { judgePart } from './judge-part.ts';
import type { Demand } from './judge-part.ts';

/** All findings of a clause, in the order of the checks, whose names may be known already. */
export function judgeDemand(
  demand: Demand,
  subject: Subject,
  names: readonly CheckName[] = listNames(demand.expect),
): readonly Finding[] {
  const [name] = names;
  if (name !== undefined && names.length === 1) return judgePart(name, demand, subject);
  return names.flatMap((one) => judgePart(one, demand, subject));
}

/**
 * All findings of the part of a clause that a case exercises. Where the status is none of the accepted ones the body is
 * another status's, so that the rest of the expectation says nothing of it.
 */
export function judgeCase(demand: Demand, subject: Subject): readonly Finding[] {
  const { status } = demand.expect;
  const isOtherStatus = status !== undefined && checks.status(status, subject).some(isFirm);
  return isOtherStatus ? judgePart('status', demand, subject) : judgeDemand(demand, subject);
}

/** The names of the checks that an expectation asks for, in their order. */
export function listNames(expect: Expectation): readonly CheckName[] {
  const own = Object.keys(expect) as readonly CheckName[]; // an expectation has no other keys
  return own.length < 2 ? own : checkNames.filter((name) => expect[name] !== undefined);
}

// The registry has the type of its keys; `Object.keys` forgets it.
const checkNames = Object.keys(checks) as readonly CheckName[];

function isFirm({ level }: { readonly level?: string }): boolean {
  return level === undefined || level === 'required';
}
