import { mainKeyOf, parseUrl, type Case, type Entry } from '../core/model/index.ts';
import { isLive, isLiveAcceptance } from './live-key.ts';
import { listOthers, type Item } from './tagged.ts';
import type { Tools } from './tools.ts';

/** Tells why a case must not be sent at this moment, or nothing where it may. */
export interface Guards {
  readonly check: (candidate: Case) => Promise<string | undefined>;
  readonly note: (candidate: Case, entry: Entry) => void;
}

/** Returns the guards of a run: no event reaches the webhooks of others, nothing is sent that an acceptance has stopped. */
export function createGuards(tools: Tools): Guards {
  let liveAccepted = false;
  let others: Promise<string | undefined> | undefined;
  const check = async (candidate: Case): Promise<string | undefined> => {
    if (liveAccepted && isLive(candidate.send, tools)) {
      return 'a probe with the live key was accepted, so no other is sent';
    }
    const refusal = tools.refusal(candidate.operation.method);
    if (refusal !== undefined || !isGuarded(candidate, tools)) return refusal;
    others ??= findOthers(tools);
    return others;
  };
  const note = (candidate: Case, { received }: Entry): void => {
    liveAccepted ||= isLiveAcceptance(candidate, received, tools);
  };
  return { check, note };
}

// What can only be refused fires nothing.
function isGuarded({ operation, expect, procedure }: Case, { profile }: Tools): boolean {
  if (!operation.fires || profile.webhook.besideOthers) return false;
  const served = procedure?.spec.kind === 'burst' ? procedure.spec.served : [];
  const repeated = expect.repetition === undefined ? [] : [expect.repetition.of];
  const answers = [...(expect.status ?? []).map(({ status }) => status), ...served, ...repeated];
  return answers.length === 0 || answers.some((status) => String(status).startsWith('2'));
}

/** Returns why no event is to be fired with the main key, or undefined where one may be. */
export async function whyNotFire(tools: Tools): Promise<string | undefined> {
  return tools.profile.webhook.besideOthers ? undefined : findOthers(tools);
}

async function findOthers(tools: Tools): Promise<string | undefined> {
  const spec = tools.contract.operations.find(({ creates }) => creates !== undefined)?.creates;
  if (spec === undefined) return undefined;
  const others = await listOthers(tools, spec, mainKeyOf(tools.contract), tools.signal);
  if (others === undefined) {
    return `whether events would reach a ${spec.kind} of others could not be read, so none is fired (\`webhook.besideOthers: true\` fires them all the same)`;
  }
  const [first, ...more] = others;
  if (first === undefined) return undefined;
  const rest = more.length === 0 ? '' : ` and of ${more.length} more`;
  return `an event would reach the ${spec.kind} ${first.id}${placeOf(first)}${rest}, which no run of assay made: disable or delete it, use a workspace of its own, or set \`webhook.besideOthers: true\``;
}

// The path of a webhook is often a secret.
function placeOf({ tagged }: Item): string {
  const url = typeof tagged === 'string' ? parseUrl(tagged) : undefined;
  return url === undefined ? '' : ` (at ${url.hostname})`;
}
