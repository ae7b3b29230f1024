import type { Subject } from '../check.ts';

/** Whether the answer comes from what stands in front of the API, so that nothing is known of its form. */
export function isInfrastructure({ contract, response, frontEnd = [] }: Subject): boolean {
  return contract.infrastructureStatuses.includes(response.status) || frontEnd.includes(response.status);
}
