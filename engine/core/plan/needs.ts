import { references } from '../expression/index.ts';
import type { Arrangement, Case, Contract, Json, SendSpec } from '../model/index.ts';

/** Returns the states that a request needs: those that its expressions name, then those that are declared besides. */
export function statesOf(contract: Contract, send: SendSpec, declared: readonly string[]): readonly string[] {
  // Those whose outputs the request uses come first: a state such as a storage failure would hinder them.
  const names = new Set(contract.arrangements.map(({ name }) => name));
  const used = Object.values(send).flatMap((value: unknown) => references(value as Json)); // a send is JSON
  return [...new Set([...used.filter((name) => names.has(name)), ...declared])];
}

/** Returns the keys of the profile and the arrangements of the owner without which a request cannot be made. */
export function needsOf(contract: Contract, send: SendSpec, arrange: readonly string[]): Case['needs'] {
  const all = closure(contract, arrange);
  const known = new Set(contract.keys.map(({ name }) => name));
  const keys = [keyNameOf(send), ...all.flatMap((one) => (one.kind === 'workflow' ? [one.key] : []))];
  return {
    keys: [...new Set(keys)].filter((name) => known.has(name)),
    arrangements: all.flatMap((one) => (one.kind === 'owner' ? [one.name] : [])),
  };
}

/** Returns what several requests of one case need together. */
export function mergeNeeds(needs: readonly Case['needs'][]): Case['needs'] {
  return {
    keys: [...new Set(needs.flatMap(({ keys }) => keys))],
    arrangements: [...new Set(needs.flatMap(({ arrangements }) => arrangements))],
  };
}

/** Returns the name by which a request's key is called: one of the profile's, `none`, `unknown`, or what was done to make it. */
export function keyLabelOf({ key = 'none' }: SendSpec): string {
  return typeof key === 'string' ? key : key.what;
}

function keyNameOf({ key = 'none' }: SendSpec): string {
  return typeof key === 'string' ? key : (key.of ?? 'none');
}

function closure(contract: Contract, names: readonly string[]): readonly Arrangement[] {
  const found = new Map<string, Arrangement>();
  const visit = (name: string): void => {
    const arrangement = contract.arrangements.find((candidate) => candidate.name === name);
    if (arrangement === undefined || found.has(name)) return;
    found.set(name, arrangement);
    if (arrangement.kind === 'workflow') arrangement.needs.forEach(visit);
  };
  names.forEach(visit);
  return [...found.values()];
}
