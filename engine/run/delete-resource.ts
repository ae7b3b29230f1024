import { lookIn } from '../core/expression/index.ts';
import { buildProbe } from '../core/probe/index.ts';
import { createRandom } from '../core/random/index.ts';
import type { Resource } from './resource.ts';
import type { Tools } from './tools.ts';

/** Deletes what the run made, and tells whether it is gone. */
export async function deleteResource(tools: Tools, { spec, id, key }: Resource, signal: AbortSignal): Promise<boolean> {
  const operation = tools.contract.operations.find((candidate) => candidate.id === spec.deleteOperation);
  if (operation === undefined) return false;
  const random = createRandom(tools.seed, `delete/${id}`);
  const { deleteHeaders: headers } = spec;
  const send = { key, path: { [spec.deleteParameter]: '$resource.id' }, ...(headers && { headers }) };
  const { contract, profile } = tools;
  const probe = buildProbe(operation, send, { contract, profile, random, scope: { resource: lookIn({ id }) } });
  const options = { caseId: 'cleanup', role: 'cleanup', asked: [], isSteady: true, signal } as const;
  const { exchange } = await tools.perform(probe, options);
  // A 404 and a 410 are as good as a deletion: the case may have deleted the resource itself.
  const status = exchange?.reply.response?.status ?? 0;
  return (status >= 200 && status < 300) || status === 404 || status === 410;
}
