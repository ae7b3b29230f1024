import { atPointer } from '../core/expression/index.ts';
import { parseBody } from '../core/judge/index.ts';
import type { CreatedResource, Exchange, Operation } from '../core/model/index.ts';
import { deleteResource } from './delete-resource.ts';
import { createPlaces, type Places } from './places.ts';
import type { Leftover, Resource } from './resource.ts';
import { listSweeps, sweep } from './sweep.ts';
import type { Tools } from './tools.ts';

/** Keeps account of what the run makes, so that it is deleted again. */
export interface Resources {
  /** Waits until one more of what the operation creates may live. */
  readonly reserve: (operation: Operation, key: string) => Promise<void>;
  /** Tells whether one more of what the operation creates may live at once. */
  readonly hasPlace: (operation: Operation, key: string) => boolean;
  readonly cancel: (operation: Operation, key: string) => void;
  /** The places for what a key creates. */
  readonly placesOf: (spec: CreatedResource, key: string) => Places;
  /** How many of a kind that the run made under a key live for sure. */
  readonly livingOf: (spec: CreatedResource, key: string) => number;
  /** The most of a kind that are known to have lived at a time, by a creation that was accepted lately. */
  readonly provenOf: (spec: CreatedResource, key: string) => number;
  /** Is told of each kind of which one more is wanted than there are places. */
  readonly onWant: (listener: (spec: CreatedResource, key: string) => void) => void;
  /** Notes what an answer created, if it did. */
  readonly note: (exchange: Exchange, isReserved: boolean) => Resource | undefined;
  /** Tells whether an accepted request made something of this id. */
  readonly isMade: (id: string) => boolean;
  /** Tells whether an accepted request made something whose id its answer did not tell. */
  readonly hasUntold: () => boolean;
  readonly remove: (resource: Resource, signal: AbortSignal) => Promise<void>;
  /** Deletes all that is left, newest first, and what the run's tag finds besides. */
  readonly removeAll: (signal: AbortSignal) => Promise<readonly Leftover[]>;
  /** What was made and is not known to be deleted. */
  readonly left: () => readonly Leftover[];
}

/** Returns an account without entries; one that sweeps looks for what carries the run's tag even where it noted nothing. */
export function createResources(tools: Tools, sweeps = false): Resources {
  const living: Resource[] = [];
  const made = new Set<string>();
  let untold = false;
  const leaving = new Set<Resource>();
  const places = new Map<string, Places>();
  const proofs = new Map<string, { readonly living: number; readonly at: number }>();
  const listeners: ((spec: CreatedResource, key: string) => void)[] = [];
  const keysUsed = new Map<string, CreatedResource>(sweeps ? listSweeps(tools) : []);
  // How many requests with a key may have made something that nobody was told of; a killed run tells nothing.
  const unsure = new Map<string, number>([...keysUsed.keys()].map((key) => [key, 1]));

  const placesOf: Resources['placesOf'] = (spec, key) => {
    const name = `${spec.kind}/${key}`;
    const onWant = (): void => {
      for (const listener of listeners) listener(spec, key);
    };
    const found = places.get(name) ?? createPlaces(spec.atMost, onWant);
    places.set(name, found);
    return found;
  };
  const livingOf: Resources['livingOf'] = ({ kind }, key) =>
    living.filter((one) => one.kind === kind && one.key === key && !leaving.has(one)).length;
  const provenOf: Resources['provenOf'] = (spec, key) => {
    const proof = proofs.get(`${spec.kind}/${key}`);
    if (proof === undefined || tools.clock.now() - proof.at > PROOF_MS) return 0;
    return Math.min(proof.living, placesOf(spec, key).most());
  };
  const reserve = async (operation: Operation, key: string): Promise<void> => {
    if (operation.creates === undefined) return;
    // What is made may never be told, such as by an answer that an interrupt cuts off.
    if (Object.hasOwn(tools.profile.keys, key)) keysUsed.set(key, operation.creates);
    await placesOf(operation.creates, key).take();
  };
  const hasPlace: Resources['hasPlace'] = ({ creates }, key) =>
    creates === undefined || placesOf(creates, key).taken() < placesOf(creates, key).most();
  const cancel = (operation: Operation, key: string): void => {
    if (operation.creates !== undefined) placesOf(operation.creates, key).give();
  };
  const note = ({ probe, reply }: Exchange, isReserved: boolean): Resource | undefined => {
    const spec = tools.contract.operations.find(({ id }) => id === probe.operation)?.creates;
    const { response } = reply;
    if (spec === undefined) return undefined;
    const isRefused = response !== undefined && response.status >= 300 && response.status < 500;
    const doubt = (): void => {
      unsure.set(probe.key, (unsure.get(probe.key) ?? 0) + 1);
    };
    if (response === undefined || response.status < 200 || response.status > 299) {
      if (!isRefused) doubt();
      return undefined;
    }
    keysUsed.set(probe.key, spec);
    const body = parseBody(response);
    const id = body.kind === 'json' ? atPointer(body.value, spec.id) : undefined;
    untold ||= typeof id !== 'string';
    if (typeof id !== 'string' && typeof id !== 'number') {
      doubt();
      return undefined;
    }
    made.add(String(id));
    const resource = { kind: spec.kind, id: String(id), key: probe.key, spec, isReserved };
    living.push(resource);
    prove(spec, probe.key);
    return resource;
  };
  // Others may take what places were free, so that what was seen long ago says little.
  const prove = (spec: CreatedResource, key: string): void => {
    if (spec.limit === undefined) return;
    const known = provenOf(spec, key);
    const name = `${spec.kind}/${key}`;
    proofs.set(name, { living: Math.max(known, livingOf(spec, key)), at: tools.clock.now() });
  };
  const remove = async (resource: Resource, signal: AbortSignal): Promise<void> => {
    leaving.add(resource);
    const isGone = await deleteResource(tools, resource, signal);
    leaving.delete(resource);
    const index = living.indexOf(resource);
    if (isGone && index >= 0) living.splice(index, 1);
    if (resource.isReserved) placesOf(resource.spec, resource.key).give();
  };
  const removeAll = async (signal: AbortSignal): Promise<readonly Leftover[]> => {
    for (const resource of [...living].reverse()) {
      await remove(resource, signal);
    }
    const undead = await sweep(tools, keysUsed, unsure, signal);
    const others = undead.filter(({ id }) => !living.some((resource) => resource.id === id));
    return [...left(), ...others];
  };
  const left = (): readonly Leftover[] =>
    living.map(({ kind, id }) => ({ kind, id, reason: 'it could not be deleted' }));
  return {
    reserve,
    hasPlace,
    cancel,
    placesOf,
    livingOf,
    provenOf,
    onWant: (listener) => listeners.push(listener),
    note,
    isMade: (id) => made.has(id),
    hasUntold: () => untold,
    remove,
    removeAll,
    left,
  };
}

const PROOF_MS = 60_000;
