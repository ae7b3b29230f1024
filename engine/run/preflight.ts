import { parseBody } from '../core/judge/index.ts';
import type { Contract, Profile, Reply, Send } from '../core/model/index.ts';
import { buildProbe } from '../core/probe/index.ts';
import { createRandom } from '../core/random/index.ts';

/**
 * Sends one read without a key and one with the sandbox key; returns why no run makes sense, in one sentence, or
 * undefined where it does.
 */
export async function preflight(
  contract: Contract,
  profile: Profile,
  send: Send,
  signal: AbortSignal,
): Promise<string | undefined> {
  const operation = contract.operations.find(({ id }) => id === contract.preflight);
  if (operation === undefined) return `the contract names no operation ${contract.preflight} for the preflight`;
  const read = (key: string): Promise<Reply> => {
    const random = createRandom(0, 'preflight');
    const probe = buildProbe(operation, { ...operation.valid, key }, { contract, profile, scope: {}, random });
    return send(probe, { caseId: 'preflight', signal, newConnection: true });
  };
  const withoutKey = await read('none');
  const unusable = judgeConnection(withoutKey, profile);
  if (unusable !== undefined) return unusable;
  const withKey = await read('sandbox');
  return judgeConnection(withKey, profile) ?? judgeKey(withKey) ?? judgeJson(withoutKey, withKey);
}

function judgeConnection({ response, failure }: Reply, { baseUrl }: Profile): string | undefined {
  if (failure !== undefined) return `${baseUrl} cannot be judged: ${failure.message}`;
  if (response === undefined) return `${baseUrl} cannot be judged: there was no answer`;
  if (response.status < 300 || response.status > 399) return undefined;
  const location = response.headers.find(([name]) => name === 'location')?.[1];
  return `${baseUrl} redirects (${response.status}) to ${location ?? 'nowhere'}; give the base URL that answers itself`;
}

const KEY_REFUSALS: Readonly<Record<number, string>> = {
  401: 'the target does not know the sandbox key (401); check keys.sandbox and the base URL',
  402: "the plan of the sandbox key's workspace does not include the API (402); use a key whose plan does",
};

function judgeKey({ response }: Reply): string | undefined {
  return KEY_REFUSALS[response?.status ?? 0];
}

function judgeJson(...replies: readonly Reply[]): string | undefined {
  const isJson = replies.some(({ response }) => response !== undefined && parseBody(response).kind === 'json');
  return isJson ? undefined : 'the target answers no JSON to the preflight reads; check the base URL';
}
