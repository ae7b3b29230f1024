import type { Contract, PlannedCase, Profile } from '../model/index.ts';
import { estimateRequests } from './estimate-requests.ts';

/** Returns how many requests a plan sends a conforming target at least: those of its cases, without any that are shared. */
export function leastRequests(cases: readonly PlannedCase[]): number {
  const running = cases.filter(({ skip }) => skip === undefined);
  return running.reduce((total, { case: { property } }) => total + (property?.runs ?? 1), 0);
}

/**
 * Returns the time that a plan takes at least at the request rate, or about the time that its lanes take where it is
 * known what they allow.
 */
export function leastSeconds(contract: Contract, cases: readonly PlannedCase[], profile: Profile): number {
  const { limits, rateLimit } = profile;
  const byRate = limits.requestsPerSecond === undefined ? 0 : leastRequests(cases) / limits.requestsPerSecond;
  const { requestsPerMinute } = rateLimit;
  if (requestsPerMinute === undefined) return byRate;
  // A burst ends at the limit, so it takes no more than a minute of its lane; several take another one to ask each other.
  const steady = cases.filter(({ case: { effect } }) => effect !== 'exhausts');
  const lanes = [...estimateRequests(contract, steady, profile)].filter(([lane]) => isLimited(lane));
  const bursting = cases.filter(({ case: { effect }, skip }) => effect === 'exhausts' && skip === undefined).length;
  const minutes = lanes.map(([, requests]) => Math.ceil(requests / requestsPerMinute) - 1);
  return Math.max(byRate, 60 * (Math.max(0, ...minutes) + Math.min(bursting, 2)));
}

// A key that is not known has no bucket of its own.
function isLimited(lane: string): boolean {
  return !/\/(?:none|unknown|.* .*)$/.test(lane);
}
