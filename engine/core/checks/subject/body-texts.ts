import { walkJson } from '../../schema/walk-json.ts';
import type { ParsedBody } from '../check.ts';

/** Every key and every string of a JSON body, as they read once escapes are resolved. */
export function listBodyTexts(body: ParsedBody): readonly string[] {
  if (body.kind !== 'json') return [];
  const texts: string[] = [];
  for (const { key, value } of walkJson(body.value)) {
    if (key !== undefined) texts.push(key);
    if (typeof value === 'string') texts.push(value);
  }
  return texts;
}
