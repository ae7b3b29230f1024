import type { Contract, PlannedCase, Profile } from '../model/index.ts';
import { estimateRequests, type Requests } from './estimate-requests.ts';

/** Returns the least time that a plan can take: what the request rate allows, and what each lane does where that is known. */
export function leastSeconds(contract: Contract, cases: readonly PlannedCase[], profile: Profile): number {
  const { limits, rateLimit } = profile;
  const all = estimateRequests(contract, cases, profile);
  const byRate = sum(all) / limits.requestsPerSecond;
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

function sum(requests: Requests): number {
  return [...requests.values()].reduce((total, own) => total + own, 0);
}
