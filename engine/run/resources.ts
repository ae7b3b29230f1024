import { lookIn, atPointer } from '../core/expression/index.ts';
import { parseBody } from '../core/judge/index.ts';
import type { CreatedResource, Exchange, Operation } from '../core/model/index.ts';
import { buildProbe } from '../core/probe/index.ts';
import { createRandom } from '../core/random/index.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';
import { findTagged } from './tagged.ts';
import type { Tools } from './tools.ts';

/** Something that the run made in the target and that the API can delete. */
export interface Resource {
  readonly kind: string;
  readonly id: string;
  readonly key: string;
  readonly spec: CreatedResource;
  /** It holds one of the permits of its kind. */
  readonly isReserved: boolean;
}

/** Something that is left in the target, and why. */
export interface Leftover {
  readonly kind: string;
  readonly id: string;
  readonly reason: string;
}

/** Keeps account of what the run makes, so that it is deleted again. */
export interface Resources {
  /** Waits until one more of what the operation creates may live. */
  readonly reserve: (operation: Operation, key: string) => Promise<void>;
  readonly cancel: (operation: Operation, key: string) => void;
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
  const permits = new Map<string, Semaphore>();
  const keysUsed = new Map<string, CreatedResource>(sweeps ? listSweeps(tools) : []);
  // How many requests with a key may have made something that nobody was told of; a killed run tells nothing.
  const unsure = new Map<string, number>([...keysUsed.keys()].map((key) => [key, 1]));

  const permitsOf = (spec: CreatedResource, key: string): Semaphore => {
    const name = `${spec.kind}/${key}`;
    const found = permits.get(name) ?? createSemaphore(spec.atMost);
    permits.set(name, found);
    return found;
  };
  const reserve = async (operation: Operation, key: string): Promise<void> => {
    if (operation.creates === undefined) return;
    // What is made may never be told, such as by an answer that an interrupt cuts off.
    if (Object.hasOwn(tools.profile.keys, key)) keysUsed.set(key, operation.creates);
    await permitsOf(operation.creates, key).take();
  };
  const cancel = (operation: Operation, key: string): void => {
    if (operation.creates !== undefined) permitsOf(operation.creates, key).give();
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
    return resource;
  };
  const remove = async (resource: Resource, signal: AbortSignal): Promise<void> => {
    const isGone = await deleteResource(tools, resource, signal);
    const index = living.indexOf(resource);
    if (isGone && index >= 0) living.splice(index, 1);
    if (resource.isReserved) permitsOf(resource.spec, resource.key).give();
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
  return { reserve, cancel, note, isMade: (id) => made.has(id), hasUntold: () => untold, remove, removeAll, left };
}

// What a list still shows after its deletion was accepted is left over all the same.
async function sweep(
  tools: Tools,
  keysUsed: ReadonlyMap<string, CreatedResource>,
  unsure: ReadonlyMap<string, number>,
  signal: AbortSignal,
): Promise<readonly Leftover[]> {
  const left: Leftover[] = [];
  for (const [key, spec] of keysUsed) {
    const found = await findTagged(tools, spec, key, signal);
    if (found === undefined) {
      if (unsure.has(key)) left.push({ kind: spec.kind, id: tools.tag, reason: UNREAD });
      continue;
    }
    for (const id of found) {
      const isGone = await deleteResource(tools, { kind: spec.kind, id, key, spec, isReserved: false }, signal);
      if (!isGone) left.push({ kind: spec.kind, id, reason: 'it could not be deleted' });
    }
    const still = found.length === 0 ? [] : ((await findTagged(tools, spec, key, signal)) ?? []);
    const others = still.filter((id) => !left.some((one) => one.id === id));
    left.push(...others.map((id) => ({ kind: spec.kind, id, reason: 'it is listed even after its deletion' })));
  }
  return left;
}

const UNREAD =
  'the list could not be read, and not every request to make one was clearly refused, so that some with this tag may be left';

function listSweeps({ contract, profile }: Tools): readonly (readonly [string, CreatedResource])[] {
  const specs = contract.operations.flatMap(({ creates }) => (creates === undefined ? [] : [creates]));
  const keys = ['sandbox', 'foreign'].filter((key) => Object.hasOwn(profile.keys, key));
  return specs.flatMap((spec) => keys.map((key) => [key, spec] as const));
}

// A 404 is as good as a deletion: the case may have deleted the resource itself.
async function deleteResource(tools: Tools, { spec, id, key }: Resource, signal: AbortSignal): Promise<boolean> {
  const operation = tools.contract.operations.find((candidate) => candidate.id === spec.deleteOperation);
  if (operation === undefined) return false;
  const random = createRandom(tools.seed, `delete/${id}`);
  const send = { key, path: { [spec.deleteParameter]: '$resource.id' } };
  const { contract, profile } = tools;
  const probe = buildProbe(operation, send, { contract, profile, random, scope: { resource: lookIn({ id }) } });
  const options = { caseId: 'cleanup', role: 'cleanup', asked: [], isSteady: true, signal } as const;
  const { exchange } = await tools.perform(probe, options);
  const status = exchange?.reply.response?.status ?? 0;
  return (status >= 200 && status < 300) || status === 404;
}
