import { checks } from '../checks/index.ts';
import type { Subject } from '../checks/index.ts';
import type { CheckName, Expectation, Finding } from '../model/index.ts';
import { judgePart, NO_FINDINGS } from './judge-part.ts';
import type { Demand } from './judge-part.ts';

/** All findings of a clause, in the order of the checks, whose names may be known already. */
export function judgeDemand(
  demand: Demand,
  subject: Subject,
  names: readonly CheckName[] = listNames(demand.expect),
): readonly Finding[] {
  let findings = NO_FINDINGS;
  // Nearly every part is kept.
  for (const name of names) {
    const found = judgePart(name, demand, subject);
    if (found.length > 0) findings = findings.length === 0 ? found : [...findings, ...found];
  }
  return findings;
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
  const known = namesOf.get(expect);
  if (known !== undefined) return known;
  const own = Object.keys(expect) as readonly CheckName[]; // an expectation has no other keys
  const names = own.length < 2 ? own : checkNames.filter((name) => expect[name] !== undefined);
  namesOf.set(expect, names);
  return names;
}

// Many answers are held against the same expectation.
const namesOf = new WeakMap<Expectation, readonly CheckName[]>();

// The registry has the type of its keys; `Object.keys` forgets it.
const checkNames = Object.keys(checks) as readonly CheckName[];

function isFirm({ level }: { readonly level?: string }): boolean {
  return level === undefined || level === 'required';
}
