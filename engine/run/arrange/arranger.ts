import type { Arrangement, Contract, Exchange, OwnerArrangement } from '../../core/model/index.ts';
import { lookIn } from '../../core/expression/index.ts';
import { createRandom } from '../../core/random/index.ts';
import type { Resources } from '../resources.ts';
import { baseScope } from '../scope.ts';
import type { Tools } from '../tools.ts';
import type { Arranged, Arranging, NotArranged } from './arranged.ts';
import { bringAgain } from './bring-again.ts';
import { createKnownFailures } from './known-failures.ts';
import { createLentStates } from './lent-states.ts';
import { mostOf } from './most-lent.ts';
import { runStep } from './run-step.ts';
import { runWorkflow } from './run-workflow.ts';
import { createSharedStates } from './shared-states.ts';
import type { OwnUse, StateUse } from './state-use.ts';

/** Brings states about for cases, and ends them. */
export interface Arranger {
  readonly arrange: (name: string, use: StateUse, caseId: string) => Promise<Arranging>;
  /** Gives those shared states that are there and that are wanted. */
  readonly standing: (isWanted: (arranged: Arranged) => boolean) => readonly Arranged[];
  /** The state is not to be given to anybody any more. */
  readonly forget: (arranged: Arranged) => void;
  /** Gives a state once more that was used before and that nobody uses alone; tells whether it is still to be had. */
  readonly retake: (arranged: Arranged) => boolean;
  /** Tells whether a state that ends by itself still is. */
  readonly holds: (arranged: Arranged, caseId: string, onExchange: (exchange: Exchange) => void) => Promise<boolean>;
  /**
   * The case is done with a state. One that it had for itself is ended: what it made is deleted, and the owner restores; another is ended
   * when it is forgotten and nobody uses it.
   */
  readonly done: (arranging: Arranging, use: StateUse) => Promise<void>;
}

/** Returns an arranger without states. */
export function createArranger(
  tools: Tools,
  resources: Resources,
  onArranged: (name: string, exchange: Exchange) => void,
): Arranger {
  const release = async (arranging: Arranging): Promise<void> => {
    for (const name of arranging.restores) await tools.owner.restore(name, tools.signal);
    for (const resource of [...arranging.resources].reverse()) await resources.remove(resource, tools.signal);
  };
  const shared = createSharedStates(release);
  const lent = createLentStates(release);
  const failures = createKnownFailures(tools.clock);
  let absences = tools.absences();
  const instances = new Map<string, number>();
  // What is kept for others gives way where it takes all places.
  resources.onWant((spec, key) => {
    const holdsPlace = ({ resources: made }: Arranged): boolean =>
      made.some((one) => one.isReserved && one.kind === spec.kind && one.key === key);
    const kept = [...lent.kept(), ...shared.kept()].filter(holdsPlace);
    if (kept.length < resources.placesOf(spec, key).most()) return;
    for (const state of kept) void (lent.kept().includes(state) ? lent.drop(state) : shared.drop(state));
  });

  const arrangeBy: Readonly<Record<StateUse, (name: string, caseId: string) => Promise<Arranging>>> = {
    shared: (name, caseId) => shared.use(name, () => bring(name, caseId)),
    lent: (name, caseId) => lent.use(name, mostOf(name, tools.contract), () => bring(name, caseId)),
    fresh: (name, caseId) => bringAgain(() => bring(name, caseId), release, wasLost),
    spare: (name, caseId) => bringAgain(() => bring(name, caseId, 'spare'), release, wasLost),
  };
  const doneBy: Readonly<Record<StateUse, (arranging: Arranging) => Promise<void>>> = {
    shared: shared.done,
    lent: lent.done,
    fresh: release,
    spare: release,
  };
  const arrange: Arranger['arrange'] = (name, use, caseId) => {
    if (tools.absences() !== absences) {
      absences = tools.absences();
      shared.forgetAll();
      lent.forgetAll();
    }
    return arrangeBy[use](name, caseId);
  };
  const forget = (arranged: Arranged): void => {
    shared.forget(arranged);
    lent.forget(arranged);
  };

  const bring = async (name: string, caseId: string, own: OwnUse = 'fresh'): Promise<Arranging> => {
    const known = failures.of(name);
    if (known !== undefined) return known;
    const began = tools.clock.now();
    const arranging = await tryOnce(name, caseId, own);
    failures.note(name, arranging, began);
    return arranging;
  };

  const tryOnce = async (name: string, caseId: string, own: OwnUse): Promise<Arranging> => {
    const arrangement = tools.contract.arrangements.find((candidate) => candidate.name === name);
    if (arrangement === undefined) return failed(`there is no arrangement ${name}`);
    if (arrangement.kind === 'owner') return bringOwners(arrangement, tools);
    const instance = (instances.get(name) ?? 0) + 1;
    instances.set(name, instance);
    const needs: Arranged[] = [];
    for (const need of arrangement.needs) {
      const use = isReading(arrangement, tools.contract) ? 'shared' : own;
      const arranging = await arrange(need, use, caseId);
      if (use === 'shared') await shared.done(arranging);
      if (!arranging.ok) return { ...arranging, resources: needs.flatMap(({ resources: made }) => made) };
      needs.push(arranging);
    }
    const already = new Set(needs.flatMap(({ exchanges }) => exchanges));
    const arranging = await runWorkflow(arrangement, needs, tools, resources, { caseId, instance, use: own });
    arranging.exchanges
      .filter((exchange) => !already.has(exchange))
      .forEach((exchange) => {
        onArranged(name, exchange);
      });
    return arranging;
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
      onExchange: (exchange) => {
        onExchange({ ...exchange, arrangement: arranged.name });
      },
    });
    return stepped.ok;
  };

  const retake: Arranger['retake'] = (arranged) => shared.retake(arranged) || lent.retake(arranged);
  const done: Arranger['done'] = async (arranging, use) => {
    await doneBy[use](arranging);
    for (const { spec, key } of arranging.resources) resources.placesOf(spec, key).remind();
  };

  return { arrange, standing: shared.standing, forget, holds, retake, done };
}

async function bringOwners(arrangement: OwnerArrangement, tools: Tools): Promise<Arranging> {
  const reply = await tools.owner.bring(arrangement.name, tools.signal);
  const restores = arrangement.restores ? [arrangement.name] : [];
  if (!reply.ok) return { ...failed(`${arrangement.name}: ${reply.reason}`, 'trouble'), restores };
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

function failed(reason: string, why: NotArranged['why'] = 'unmet'): NotArranged {
  return { ok: false, reason, why, exchanges: [], resources: [], restores: [] };
}

// It may come about another time: it met trouble, it went another way, or what its steps had made was gone.
function wasLost({ why, isOver, exchanges }: NotArranged): boolean {
  const status = exchanges.at(-1)?.reply.response?.status;
  return why === 'trouble' || isOver === true || (why === 'unmet' && (status === 404 || status === 410));
}

// A workflow that only reads leaves the states that it needs as they are.
function isReading(arrangement: Arrangement & { readonly kind: 'workflow' }, contract: Contract): boolean {
  return arrangement.steps.every(
    ({ operation }) => contract.operations.find(({ id }) => id === operation)?.method === 'GET',
  );
}
