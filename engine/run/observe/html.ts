import type { Observation, Operation, SendSpec } from '../../core/model/index.ts';
import { mergeSend } from '../../core/plan/index.ts';
import { buildProbe } from '../../core/probe/index.ts';
import { createRandom } from '../../core/random/index.ts';
import { baseScope } from '../scope.ts';
import type { Tools } from '../tools.ts';

/** Asks for HTML, once with and once without a key, and tells what came; undefined where the profile says what to accept. */
export async function observeHtml(tools: Tools, operation: Operation): Promise<Observation | undefined> {
  if (Object.keys(tools.profile.headers).some((name) => name.toLowerCase() === 'accept')) return undefined;
  const withKey = await answerTo(tools, operation, {});
  const withoutKey = await answerTo(tools, operation, { key: 'none' });
  const seen = { [`${operation.id} with a key`]: withKey, [`${operation.id} without a key`]: withoutKey };
  return { what: 'what a request with Accept: text/html gets', seen };
}

async function answerTo(tools: Tools, operation: Operation, send: SendSpec): Promise<string> {
  const { contract, profile, seed, signal } = tools;
  const caseId = 'observation/html';
  const random = createRandom(seed, caseId);
  const spec = mergeSend(operation.valid, { ...send, headers: { Accept: 'text/html' } });
  const probe = buildProbe(operation, spec, { contract, profile, random, scope: baseScope(tools, random, {}) });
  const { exchange, stopped } = await tools.perform(probe, {
    caseId,
    role: 'probe',
    asked: [],
    isSteady: false,
    signal,
  });
  const { response, failure } = exchange?.reply ?? {};
  if (response === undefined || failure !== undefined) return stopped ?? failure?.message ?? 'no answer';
  const mediaType = response.headers.find(([name]) => name === 'content-type')?.[1];
  return `${response.status} ${mediaType ?? 'without a media type'}`;
}
