import type { Operation, WalkCall } from '../core/model/index.ts';
import { mergeSend } from '../core/plan/index.ts';
import { buildProbe } from '../core/probe/index.ts';
import { createRandom } from '../core/random/index.ts';
import { baseScope } from '../run/index.ts';
import type { WalkWorld } from './walk-world.ts';

/**
 * Opens as many connections as calls are made at once, by reads of something else: a call whose connection is still to be
 * opened comes after the others.
 */
export async function openConnections(count: number, { send: { key } }: WalkCall, world: WalkWorld): Promise<void> {
  const { caseTools, caseId, role, exchanges } = world;
  const { tools } = caseTools;
  const { contract, profile, signal } = tools;
  const operation = contract.operations.find(isPlainRead);
  if (operation === undefined) return;
  const random = createRandom(tools.seed, `${caseId}/open`);
  const spec = mergeSend(operation.valid, key === undefined ? {} : { key });
  const probe = buildProbe(operation, spec, { contract, profile, random, scope: baseScope(tools, random, {}) });
  const options = { caseId, role, asked: [], isSteady: false, isUrgent: true, signal };
  const opened = await Promise.all(Array.from({ length: count }, () => tools.perform(probe, options)));
  exchanges.push(...opened.flatMap(({ exchange }) => exchange ?? []));
}

// It refers to nothing that would have to be made first.
function isPlainRead({ method, parameters, requestBody }: Operation): boolean {
  return method === 'GET' && requestBody === undefined && parameters.every(({ required }) => !required);
}
