import type { Arrangement, Contract, Exchange, OwnerArrangement } from '../../core/model/index.ts';
import { lookIn } from '../../core/expression/index.ts';
import { createRandom } from '../../core/random/index.ts';
import type { Resources } from '../resources.ts';
import { baseScope } from '../scope.ts';
import type { Tools } from '../tools.ts';
import type { Arranged, Arranging } from './arranged.ts';
import { runStep } from './run-step.ts';
import { runWorkflow } from './run-workflow.ts';

/** Brings states about: one of each for all cases that leave it as it is, or one of its own for a case that does not. */
export interface Arranger {
  readonly arrange: (name: string, mode: 'shared' | 'fresh', caseId: string) => Promise<Arranging>;
  /** The shared state is not to be used any more. */
  readonly forget: (arranged: Arranged) => void;
  /** Tells whether a state that ends by itself still is. */
  readonly holds: (arranged: Arranged, caseId: string, onExchange: (exchange: Exchange) => void) => Promise<boolean>;
  /** Ends what a state of a case's own left: deletes what it made and has the owner restore. */
  readonly release: (arranged: Arranging) => Promise<void>;
}

/** Returns an arranger without states. */
export function createArranger(
  tools: Tools,
  resources: Resources,
  onArranged: (name: string, exchange: Exchange) => void,
): Arranger {
  const shared = new Map<string, Promise<Arranging>>();
  const instances = new Map<string, number>();

  const arrange: Arranger['arrange'] = async (name, mode, caseId) => {
    if (mode === 'fresh') return bring(name, caseId);
    const known = shared.get(name);
    if (known !== undefined) return known;
    const arranging = bring(name, caseId);
    shared.set(name, arranging);
    return arranging;
  };

  const bring = async (name: string, caseId: string): Promise<Arranging> => {
    const arrangement = tools.contract.arrangements.find((candidate) => candidate.name === name);
    if (arrangement === undefined) return failed(`there is no arrangement ${name}`);
    if (arrangement.kind === 'owner') return bringOwners(arrangement, tools);
    const instance = (instances.get(name) ?? 0) + 1;
    instances.set(name, instance);
    const needs: Arranged[] = [];
    for (const need of arrangement.needs) {
      const arranging = await arrange(need, isReading(arrangement, tools.contract) ? 'shared' : 'fresh', caseId);
      if (!arranging.ok) return arranging;
      needs.push(arranging);
    }
    const already = new Set(needs.flatMap(({ exchanges }) => exchanges));
    const arranging = await runWorkflow(arrangement, needs, tools, resources, { caseId, instance });
    arranging.exchanges
      .filter((exchange) => !already.has(exchange))
      .forEach((exchange) => {
        onArranged(name, exchange);
      });
    return arranging;
  };

  const forget = (arranged: Arranged): void => {
    const known = shared.get(arranged.name);
    void known?.then((current) => {
      if (current === arranged) shared.delete(arranged.name);
    });
  };

  const holds: Arranger['holds'] = async (arranged, caseId, onExchange) => {
    const arrangement = tools.contract.arrangements.find(({ name }) => name === arranged.name);
    if (arrangement?.kind !== 'workflow' || arrangement.holds === undefined) return true;
    const random = createRandom(tools.seed, `${arranged.name}/holds`);
    const scope = {
      ...baseScope(tools, random, { [arranged.name]: arranged.outputs }),
      outputs: lookIn(arranged.outputs),
    };
    const stepped = await runStep(arrangement.holds, {
      tools,
      key: arrangement.key,
      scope,
      random,
      caseId,
      role: 'holds',
      onExchange,
    });
    return stepped.ok;
  };

  const release = async (arranged: Arranging): Promise<void> => {
    for (const name of arranged.restores) await tools.owner.restore(name, tools.signal);
    for (const resource of [...arranged.resources].reverse()) await resources.remove(resource, tools.signal);
  };
  return { arrange, forget, holds, release };
}

async function bringOwners(arrangement: OwnerArrangement, tools: Tools): Promise<Arranging> {
  const reply = await tools.owner.bring(arrangement.name, tools.signal);
  const restores = arrangement.restores ? [arrangement.name] : [];
  if (!reply.ok) return { ...failed(`${arrangement.name}: ${reply.reason}`), restores };
  const missing = arrangement.outputs.find((name) => !Object.hasOwn(reply.outputs, name));
  if (missing !== undefined)
    return { ...failed(`${arrangement.name}: the owner's answer has no \`${missing}\``), restores };
  return {
    ok: true,
    name: arrangement.name,
    key: 'owner',
    outputs: reply.outputs,
    exchanges: [],
    resources: [],
    restores,
  };
}

function failed(reason: string): Arranging & { readonly ok: false } {
  return { ok: false, reason, exchanges: [], resources: [], restores: [] };
}

// A workflow that only reads leaves the states that it needs as they are.
function isReading(arrangement: Arrangement & { readonly kind: 'workflow' }, contract: Contract): boolean {
  return arrangement.steps.every(
    ({ operation }) => contract.operations.find(({ id }) => id === operation)?.method === 'GET',
  );
}
