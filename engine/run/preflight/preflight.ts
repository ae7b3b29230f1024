import { parseBody } from '../../core/judge/index.ts';
import {
  mainKeyOf,
  type Contract,
  type Operation,
  type Profile,
  type Reply,
  type Send,
  type SendSpec,
} from '../../core/model/index.ts';
import { buildProbe } from '../../core/probe/index.ts';
import { createRandom } from '../../core/random/index.ts';
import { tellRepeatedPath } from './base-path.ts';
import { createPatience, type Waiting } from './patience.ts';
import { describeAnswer } from './describe-answer.ts';
import { advise, adviseRedirect } from './advise.ts';

/**
 * Sends one read without a key and one with the main key; where neither answer is of the API, every other read without
 * a key. A target that is limited or not there is asked again for as long as the profile allows. Returns why no run makes
 * sense, in one sentence, or undefined where it does.
 */
export async function preflight(
  contract: Contract,
  profile: Profile,
  send: Send,
  signal: AbortSignal,
  waiting: Waiting,
): Promise<string | undefined> {
  const operation = contract.operations.find(({ id }) => id === contract.preflight);
  const askOnce = createAsk(contract, profile, send, signal);
  if (operation === undefined) return judgeConnection(await askPreflight(contract, profile, send, signal), profile);
  const { askAgain, waited } = createPatience(profile.rateLimit.maxWaitSeconds, signal, waiting);
  const ask: Ask = (asked, spec) => askAgain(() => askOnce(asked, spec));
  const hint = tellRepeatedPath(profile.baseUrl, operation.path);
  const withoutKey = await ask(operation, { ...operation.valid, key: 'none' });
  const unusable = judgeConnection(withoutKey, profile);
  if (unusable !== undefined) return unusable;
  const key = mainKeyOf(contract);
  const withKey = await ask(operation, { ...operation.valid, key });
  const replies = { withoutKey, withKey };
  const door = judgeJson(operation, replies, waited(), key);
  const wrong = judgeConnection(withKey, profile) ?? (door === undefined ? judgeKey(withKey, key) : door + hint);
  if (wrong !== undefined || isOfApi(withoutKey) || isOfApi(withKey) || isAccepted(withKey)) return wrong;
  const others = contract.operations.filter((one) => one !== operation && one.method === operation.method);
  return (await isAnyOfApi(others, askOnce)) ? undefined : describe(operation, replies, profile) + hint;
}

/**
 * Sends the read of the preflight without a key, to see whether the target is there; where there is none, the HEAD of a
 * path, which changes nothing.
 */
export function askPreflight(contract: Contract, profile: Profile, send: Send, signal: AbortSignal): Promise<Reply> {
  const ask = createAsk(contract, profile, send, signal);
  const operation = contract.operations.find(({ id }) => id === contract.preflight);
  if (operation !== undefined) return ask(operation, { ...operation.valid, key: 'none' });
  const [first] = contract.operations;
  if (first === undefined) throw new TypeError('A contract has operations.');
  return ask({ ...first, method: 'HEAD', parameters: [] }, { key: 'none', path: pathOf(first) });
}

function pathOf({ parameters }: Operation): Readonly<Record<string, string>> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  return Object.fromEntries(inPath.map(({ name }) => [name, 'preflight']));
}

type Ask = (operation: Operation, spec: SendSpec) => Promise<Reply>;

function createAsk(contract: Contract, profile: Profile, send: Send, signal: AbortSignal): Ask {
  return (operation, spec) => {
    const random = createRandom(0, 'preflight');
    const probe = buildProbe(operation, spec, { contract, profile, scope: {}, random });
    return send(probe, { caseId: 'preflight', signal, newConnection: true });
  };
}

function judgeConnection({ response, failure }: Reply, { baseUrl }: Profile): string | undefined {
  if (failure !== undefined) return `${baseUrl} cannot be judged: ${failure.message}`;
  if (response === undefined) return `${baseUrl} cannot be judged: there was no answer`;
  if (response.status < 300 || response.status > 399) return undefined;
  const location = response.headers.find(([name]) => name === 'location')?.[1];
  return `${baseUrl} redirects (${describeAnswer(response)}) to ${location ?? 'nowhere'}; ${adviseRedirect(baseUrl, location)}`;
}

const KEY_REFUSALS: Readonly<Record<number, (key: string) => string>> = {
  401: (key) => `the target does not know the ${key} key (401); check keys.${key} and the base URL`,
  402: (key) => `the plan of the ${key} key's owner does not include the API (402); use a key whose plan does`,
};

function judgeKey({ response }: Reply, key: string): string | undefined {
  return KEY_REFUSALS[response?.status ?? 0]?.(key);
}

function judgeJson({ method, path }: Operation, replies: Replies, waitedMs: number, key: string): string | undefined {
  const [without, given] = [replies.withoutKey.response, replies.withKey.response];
  const isJson = [without, given].some((response) => response !== undefined && parseBody(response).kind === 'json');
  if (isJson || given === undefined) return undefined;
  const asked = waitedMs === 0 ? '' : `, asked again for ${Math.round(waitedMs / 1000)} s`;
  return `the target answers no JSON to the preflight reads: ${method} ${path} was answered ${describeAnswer(given)}${asked}; ${advise(given, key)}`;
}

// A limit, a server error or no answer hides whose answer it is, so it speaks for the API.
function isOfApi({ response }: Reply): boolean {
  const status = response?.status ?? 0;
  return status === 0 || status === 401 || status === 429 || status >= 500;
}

function isAccepted({ response }: Reply): boolean {
  const status = response?.status ?? 0;
  return status >= 200 && status < 300;
}

async function isAnyOfApi(operations: readonly Operation[], ask: Ask): Promise<boolean> {
  for (const operation of operations) {
    if (isOfApi(await ask(operation, { key: 'none', path: pathOf(operation) }))) return true;
  }
  return false;
}

interface Replies {
  readonly withoutKey: Reply;
  readonly withKey: Reply;
}

function describe({ method, path }: Operation, { withoutKey, withKey }: Replies, { baseUrl }: Profile): string {
  const [without, given] = [withoutKey, withKey].map(({ response }) => response?.status ?? 0);
  const answered = without === given ? `${given} with and without` : `${given} with and ${without} without`;
  const server = withKey.response?.headers.find(([name]) => name === 'server')?.[1];
  const by = server === undefined ? '' : ` by ${server}`;
  return `the preflight read ${method} ${baseUrl}${path} was answered ${answered} a key${by}, and no other read asks for one: is the base URL right?`;
}
