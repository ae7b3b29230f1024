import type { Case, Json } from '../../engine/core/model/index.ts';
import { probeOf } from './made-cases.ts';

/** Returns the value of the first property of this name in the body that a case sends. */
export function sentAt(candidate: Case, property: string): Json | undefined {
  const { body } = probeOf(candidate);
  const sent = body?.kind === 'text' ? (JSON.parse(body.text) as Json) : null; // parsed JSON is JSON
  return findIn(sent, property);
}

/** Returns the query that a case sends. */
export function queryOf(candidate: Case): string {
  return probeOf(candidate).target.split('?')[1] ?? '';
}

function findIn(value: Json, property: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const own = Object.entries(value).find(([name]) => name === property)?.[1];
  if (own !== undefined) return own;
  return Object.values(value)
    .map((member) => findIn(member, property))
    .find((found) => found !== undefined);
}
