import { visibleJson } from '../../../reporters/visible.ts';

/** Returns a value as JSON for a program; characters that a terminal acts on are escaped. */
export function toJson(value: unknown): string {
  return visibleJson(JSON.stringify(value, null, 2));
}
