import type { Json } from '../model/index.ts';
import { walkJson } from './walk-json.ts';

/** Whether a value nests more than this many levels. */
export function isDeeperThan(value: Json, levels: number): boolean {
  for (const { depth } of walkJson(value)) if (depth > levels) return true;
  return false;
}
