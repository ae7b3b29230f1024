import type { TrafficRequest } from '../../core/model/index.ts';
import { isNamed } from '../is-named.ts';
import { findCase } from './find-case.ts';
import { makeFault, NO_FAULTS, type MakeFindFaults } from './fault.ts';

/** A file is larger than any reading of the limit allows. */
export const tooLarge: MakeFindFaults = (contract, operation) => {
  const clause = findCase(contract, operation, ({ send }) => send.file?.bytes !== undefined);
  if (clause === undefined) return undefined;
  const sizes = contract.clauses
    .filter(({ id }) => id === clause.id)
    .flatMap(({ cases }) => cases.flatMap(({ send }) => send.file?.bytes ?? []));
  const least = Math.min(...sizes) + FRAME;
  return (request) => {
    const bytes = sizeOf(request);
    return bytes === undefined || bytes < least ? NO_FAULTS : [makeFault(clause, `a body of ${bytes} bytes`)];
  };
};

// Heads and boundaries of the parts, and what else a form may send along.
const FRAME = 65_536;

function sizeOf({ headers, body }: TrafficRequest): number | undefined {
  if (body.kind === 'text') return body.bytes;
  const length = headers.find((field) => isNamed(field, 'content-length'))?.[1];
  return length !== undefined && /^\d+$/.test(length) ? Number(length) : undefined;
}
