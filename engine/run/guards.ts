import type { Case, Entry } from '../core/model/index.ts';
import { isLive, isLiveAcceptance } from './live-key.ts';
import { hasOthers } from './tagged.ts';
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
    if (liveAccepted && isLive(candidate.send, tools.profile)) {
      return 'a probe with the live key was accepted, so no other is sent';
    }
    const refusal = tools.refusal(candidate.operation.method);
    if (refusal !== undefined || !candidate.operation.fires) return refusal;
    others ??= findOthers(tools);
    return others;
  };
  const note = (candidate: Case, { received }: Entry): void => {
    liveAccepted ||= isLiveAcceptance(candidate, received, tools.profile);
  };
  return { check, note };
}

async function findOthers(tools: Tools): Promise<string | undefined> {
  const spec = tools.contract.operations.find(({ creates }) => creates !== undefined)?.creates;
  if (spec === undefined) return undefined;
  const found = await hasOthers(tools, spec, 'sandbox', tools.signal);
  if (found === undefined)
    return 'whether the workspace has webhooks of others could not be read, so no event is fired';
  return found ? 'the workspace has webhooks that are not of this run, so no event is fired' : undefined;
}
