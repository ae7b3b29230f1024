import { actingKeysOf, type CreatedResource } from '../core/model/index.ts';
import { deleteResource } from './delete-resource.ts';
import type { Leftover } from './resource.ts';
import { findTagged } from './tagged.ts';
import type { Tools } from './tools.ts';

/** Deletes what lists show with the run's tag, and returns what is left: what they still show, too, after its deletion was accepted. */
export async function sweep(
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

/** Returns what a run may have made under each key, where nothing was noted. */
export function listSweeps({ contract, profile }: Tools): readonly (readonly [string, CreatedResource])[] {
  const specs = contract.operations.flatMap(({ creates }) => (creates === undefined ? [] : [creates]));
  const keys = actingKeysOf(contract).filter((key) => Object.hasOwn(profile.keys, key));
  return specs.flatMap((spec) => keys.map((key) => [key, spec] as const));
}
