import type { JsonObject } from '../../model/index.ts';
import { isList } from '../../schema/json-kind.ts';
import type { Subject } from '../check.ts';

/**
 * Whether another clause tells that a member is missing or of the wrong kind, so that one departure is told once: an
 * envelope of the status demands it, or the body is no JSON at all.
 */
export function isToldByEnvelope(pointer: string, { contract, response, body }: Subject): boolean {
  if (body.kind !== 'json') return true;
  const [, name = ''] = pointer.split('/');
  return contract.clauses.some(({ statuses, expect }) => {
    const schema = contract.schemas[expect.envelope?.is ?? ''];
    return statuses.includes(response.status) && schema !== undefined && isRequired(schema, name);
  });
}

function isRequired({ required }: JsonObject, name: string): boolean {
  return isList(required) && required.includes(name);
}
