import { parseBody } from '../core/judge/index.ts';
import type { CreatedResource, Exchange, Json } from '../core/model/index.ts';
import { buildProbe } from '../core/probe/index.ts';
import { createRandom } from '../core/random/index.ts';
import { bearsSomeTag } from './run-tag.ts';
import type { Tools } from './tools.ts';

/** Returns the ids of listed resources that carry the run's tag, or undefined where the list cannot be read. */
export async function findTagged(
  tools: Tools,
  spec: CreatedResource,
  key: string,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const { items } = await list(tools, spec, key, signal);
  return items?.filter(({ text }) => text.includes(tools.tag)).map(({ id }) => id);
}

/** Returns the listed resources that carry the run's tag, and the exchange that listed them. */
export async function listTagged(
  tools: Tools,
  spec: CreatedResource,
  key: string,
  signal: AbortSignal,
): Promise<Listed> {
  const { items, ...shown } = await list(tools, spec, key, signal);
  return { items: (items ?? []).filter(({ text }) => text.includes(tools.tag)), ...shown };
}

/** Returns the listed resources that are in use and that no run made, or undefined where the list cannot be read. */
export async function listOthers(
  tools: Tools,
  spec: CreatedResource,
  key: string,
  signal: AbortSignal,
): Promise<readonly Item[] | undefined> {
  const { items } = await list(tools, spec, key, signal);
  return items?.filter(({ text, isEnabled }) => isEnabled && !text.includes(tools.tag) && !bearsSomeTag(text));
}

/** A listed resource, and the whole of it as text. */
export interface Item {
  readonly id: string;
  readonly text: string;
  /** What stands in the property that bears a tag. */
  readonly tagged: Json;
  readonly isEnabled: boolean;
}

/** What a list held. */
export interface Listed {
  readonly items: readonly Item[];
  readonly exchange?: Exchange;
}

async function list(tools: Tools, spec: CreatedResource, key: string, signal: AbortSignal): Promise<Partial<Listed>> {
  const operation = tools.contract.operations.find(({ id }) => id === spec.listOperation);
  if (operation === undefined) return {};
  const { contract, profile } = tools;
  const random = createRandom(tools.seed, `list/${key}`);
  const probe = buildProbe(operation, { key }, { contract, profile, random, scope: {} });
  const options = { caseId: 'cleanup', role: 'cleanup', asked: [], isSteady: true, signal } as const;
  const { exchange } = await tools.perform(probe, options);
  const response = exchange?.reply.response;
  if (exchange === undefined || response?.status !== 200) return {};
  const body = parseBody(response);
  return body.kind === 'json' ? { items: itemsIn(body.value, spec), exchange } : { exchange };
}

// The documentation does not say how a list is wrapped, so every object that has both properties counts.
function itemsIn(value: Json, spec: CreatedResource): readonly Item[] {
  if (value === null || typeof value !== 'object') return [];
  const members = Object.entries(value as Readonly<Record<string, Json>>);
  const idName = spec.id.slice(1);
  const id = members.find(([name]) => name === idName)?.[1];
  const tagged = members.find(([name]) => name === spec.tagProperty)?.[1];
  if (typeof id === 'string' && tagged !== undefined) {
    const isEnabled = !members.some(([name, member]) => name === spec.enabledProperty && member === false);
    return [{ id, text: JSON.stringify(value), tagged, isEnabled }];
  }
  return members.flatMap(([, member]) => itemsIn(member, spec));
}
