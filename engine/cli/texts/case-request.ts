import type { Case, Contract, Profile } from '../../core/model/index.ts';
import { renderRequest } from '../../core/probe/index.ts';
import { resolveProfile } from '../../io/load/index.ts';
import { listCases } from '../../session/generation.ts';

/** The request of a case, as a script for a shell. */
export interface CaseRequest {
  readonly case: string;
  /** Absent where the request is made in the run only. */
  readonly curl?: string;
}

/** Returns the request of the case of this name; undefined where the name is that of no case. */
export async function findRequest(contract: Contract, name: string): Promise<CaseRequest | undefined> {
  const candidate = listCases(contract).find(({ id }) => id === name);
  if (candidate === undefined) return undefined;
  const curl = renderRequest(candidate, contract, await profileOfNobody(contract));
  return { case: name, ...(curl === undefined ? {} : { curl }) };
}

/** Shows the request of a case. */
export function requestLines(contract: Contract, { case: name, curl }: CaseRequest): readonly string[] {
  const candidate = listCases(contract).find(({ id }) => id === name);
  if (curl === undefined || candidate === undefined) return ['', `The request of ${name} is made in the run only.`];
  return ['', `The request of ${name}${besides(candidate)}:`, '', ...curl.trimEnd().split('\n')];
}

function besides({ procedure, then }: Case): string {
  if (procedure !== undefined) return `, with which its procedure (${procedure.spec.kind}) begins`;
  return then === undefined ? '' : `, which one of ${then.operation.id} follows where it is accepted`;
}

/** Returns a profile of no target: a script reads keys and the base URL from the environment. */
export function profileOfNobody({ keys }: Contract): Promise<Profile> {
  const values = keys.map(({ name, prefix = '' }) => [name, `${prefix}of_nobody_${name}`] as const);
  const raw = { baseUrl: 'http://127.0.0.1', keys: Object.fromEntries(values) };
  return resolveProfile(raw, { source: 'no profile', folder: '.', environment: {} });
}
