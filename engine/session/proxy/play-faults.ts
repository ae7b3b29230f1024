import type { Contract, FaultAnswer, HeaderField, Json, Operation } from '../../core/model/index.ts';
import { sampleBody } from '../../exam/index.ts';
import { createMatch } from '../../traffic/index.ts';
import type { Fault } from './parse-fault.ts';

/** Chooses what a request is answered with in place of the target. */
export type ChooseFault = (method: string, target: string) => FaultAnswer | undefined;

/** Plays faults: each counts the requests that fit it, and the first that is not over answers. */
export function playFaults(contract: Contract, faults: readonly Fault[], origin: string): ChooseFault {
  const match = createMatch(contract, [origin]);
  const counts = faults.map(() => 0);
  return (method, target) => {
    if (faults.length === 0) return undefined;
    const matched = match(method, `${origin}${target}`);
    if (matched.kind !== 'operation') return undefined;
    const { operation } = matched;
    let chosen: FaultAnswer | undefined;
    for (const [index, fault] of faults.entries()) {
      if (chosen !== undefined || !fits(fault, operation)) continue;
      const count = counts[index] ?? 0;
      counts[index] = count + 1;
      if (count >= fault.after && count < fault.after + fault.times) chosen = toAnswer(contract, fault, operation);
    }
    return chosen;
  };
}

function fits({ operations, status }: Fault, { id, responses }: Operation): boolean {
  if (operations.length > 0) return operations.includes(id);
  return status === 'reset' || responses.some((response) => response.status === status);
}

function toAnswer(contract: Contract, { status, retryAfter, delaySeconds }: Fault, operation: Operation): FaultAnswer {
  const delayMs = 1000 * delaySeconds;
  if (status === 'reset') return { resets: true, status: 0, headers: [], body: '', delayMs };
  const body = withBucket(sampleBody(contract, operation, status), operation);
  const wait = retryAfter ?? (status === LIMITED ? 1 : undefined);
  const headers: readonly HeaderField[] = [
    ...(body === '' ? [] : [['Content-Type', mediaTypeOf(operation, status)] as const]),
    ...(wait === undefined ? [] : [['Retry-After', String(wait)] as const]),
  ];
  return { resets: false, status, headers, body, delayMs };
}

const LIMITED = 429;

function mediaTypeOf({ responses }: Operation, status: number): string {
  const types = responses.find((response) => response.status === status)?.mediaTypes ?? [];
  return types.find((type) => type.includes('json')) ?? 'application/json';
}

// The bucket that a body names is the operation's own.
function withBucket(text: string, { bucket }: Operation): string {
  if (text === '') return text;
  const body = JSON.parse(text) as Json; // it was made of JSON
  const names = typeof body === 'object' && body !== null && !Array.isArray(body) && 'bucket' in body;
  return names ? JSON.stringify({ ...body, bucket }) : text;
}
