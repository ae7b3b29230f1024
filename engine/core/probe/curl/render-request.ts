import { lookInWebhook, Unresolved, type Scope } from '../../expression/index.ts';
import type { Case, Contract, Json, Profile } from '../../model/index.ts';
import { createRandom } from '../../random/index.ts';
import { buildProbe } from '../build-probe.ts';
import type { Capture } from './captures.ts';
import { renderScript } from './render-curl.ts';

/**
 * Returns a script that sends the request of a case, without the states that it needs: what those tell is read from the
 * environment, as keys and the base URL are. Undefined where the request is made in the run only: it is drawn at random, the
 * owner names it, or it changes what a state tells.
 */
export function renderRequest(candidate: Case, contract: Contract, profile: Profile): string | undefined {
  const { id, operation, send, property, walk } = candidate;
  if (property !== undefined || walk !== undefined || send.request !== undefined) return undefined;
  const told = new Map<string, Told>();
  const random = createRandom(SEED, id);
  const scope: Scope = {
    ...Object.fromEntries(contract.arrangements.map(({ name }) => [name, (rest: string) => tell(name, rest, told)])),
    random: (rest) => (rest.startsWith('uuid') ? random.uuid() : undefined),
    run: () => 'assay',
    case: () => 'assay',
    fresh: () => random.uuid(),
    webhook: lookInWebhook(profile.webhook.endpointUrl, () => random.uuid()),
  };
  try {
    const probe = buildProbe(operation, send, { contract, profile, random, scope });
    const values = [...told.values()];
    const head = [
      `base="\${ASSAY_BASE_URL:?set it to where the API answers}"`,
      ...values.map(({ variable, state, property: name }) => `: "\${${variable}:?set it to ${name} of ${state}}"`),
    ];
    const captures = values.map((one): Capture => ({ ...one, step: -1 }));
    const context = { profile, keys: contract.keys, caseId: id };
    const script = renderScript([{ role: 'probe', probe }], captures, head, context);
    const [, rest = ''] = script.split('\nset -- ');
    const isWhole = values.every(({ variable }) => rest.includes(variable)) && !/assay0told0/i.test(rest);
    return isWhole ? script : undefined;
  } catch (error) {
    if (error instanceof Unresolved) return undefined;
    throw error;
  }
}

/** What a state tells: the variable that it is read from, and what stands for it in the request meanwhile. */
interface Told {
  readonly value: string;
  readonly variable: string;
  readonly state: string;
  readonly property: string;
}

function tell(state: string, property: string, told: Map<string, Told>): Json {
  const words = `${state}_${property}`.replaceAll(/([a-z])([A-Z])/g, '$1_$2').replaceAll(/\W/g, '_');
  const variable = words.toUpperCase();
  const value = told.get(variable)?.value ?? `assay0told0${told.size}0`;
  told.set(variable, { value, variable, state, property });
  return value;
}

const SEED = 1;
