import { parseBody } from '../../core/judge/index.ts';
import type { Contract, Operation, Response } from '../../core/model/index.ts';
import { createValidate } from '../../core/schema/create-validate.ts';

/** Says of a value that a condition reads that it is none of the documented ones, so that waiting brings no other. */
export function findUndocumented(
  condition: string,
  { id }: Operation,
  response: Response,
  contract: Contract,
): string | undefined {
  const body = parseBody(response);
  if (body.kind !== 'json') return undefined;
  const read = new Set([...condition.matchAll(/\$response\.body#([^\s)]*)/g)].map(([, pointer = '']) => pointer));
  const misfit = createValidate(contract)
    .documented(id, String(response.status), body.value)
    .find(({ at }) => read.has(at));
  return misfit && `${misfit.at} is ${misfit.received}, not ${misfit.expected}`;
}
