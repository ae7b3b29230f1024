import { Unresolved } from '../../core/expression/index.ts';
import type { Case, Contract, Probe, SendSpec } from '../../core/model/index.ts';
import { statesOf } from '../../core/plan/index.ts';
import { buildProbe } from '../../core/probe/index.ts';
import { createRandom } from '../../core/random/index.ts';
import type { Arranged } from '../arrange/index.ts';
import type { CaseTools } from '../case-tools.ts';
import { baseScope } from '../scope.ts';
import type { Tools } from '../tools.ts';
import { isGone } from './look-there.ts';

/** Tells whether what a state is made of is not there again and again, by a read that the case itself does not judge. */
export async function isGoneThere(state: Arranged, candidate: Case, { tools }: CaseTools): Promise<boolean> {
  const probe = readOf(state, candidate, tools);
  if (probe === undefined) return false;
  const { signal } = tools;
  // One look could meet a target that departs now and then.
  for (let times = 0; times < LOOKS; times += 1) {
    const options = { caseId: candidate.id, role: 'holds', asked: GONE, isSteady: true, signal } as const;
    const { exchange, stopped } = await tools.perform(probe, options);
    if (stopped !== undefined || !isGone(exchange?.reply.response)) return false;
  }
  return true;
}

/** Tells whether it can be told of a state that it is gone. */
export function isReadable(state: Arranged, contract: Contract): boolean {
  return findRead(state, contract) !== undefined || readBefore(state) !== undefined;
}

const LOOKS = 2;
const GONE: readonly number[] = [404, 410];

function readOf(state: Arranged, { procedure }: Case, tools: Tools): Probe | undefined {
  const { contract, profile, seed } = tools;
  const { read } = procedure ?? {};
  // What a trace is looked for by may be a write, which a look must not be.
  const isRead = read?.operation.method === 'GET' && isOfThis(state, read.send, contract);
  const own = isRead ? read : findRead(state, contract);
  if (own === undefined) return readBefore(state);
  const random = createRandom(seed, `${state.name}/look`);
  const scope = baseScope(tools, random, { [state.name]: state.outputs });
  try {
    return buildProbe(own.operation, { ...own.send, key: state.key }, { contract, profile, random, scope });
  } catch (error) {
    // The answer that made it does not say what it is read by.
    if (error instanceof Unresolved) return readBefore(state);
    throw error;
  }
}

// The operation whose valid request reads such a state.
function findRead(state: Arranged, contract: Contract): Case['then'] {
  const operation = contract.operations.find(
    ({ method, valid }) =>
      method === 'GET' && isNamed(state, { path: valid.path ?? {} }) && isOfThis(state, valid, contract),
  );
  return operation && { operation, send: operation.valid };
}

function readBefore({ exchanges }: Arranged): Probe | undefined {
  return exchanges.findLast(({ probe, reply }) => probe.method === 'GET' && (reply.response?.status ?? 400) < 300)
    ?.probe;
}

// What needs another state as well could not be made of this one.
function isOfThis(state: Arranged, send: SendSpec, contract: Contract): boolean {
  return isNamed(state, send) && statesOf(contract, send, []).every((name) => name === state.name);
}

function isNamed({ name }: Arranged, send: SendSpec): boolean {
  return JSON.stringify(send).includes(`$${name}.`);
}
