import type { JsonObject } from '../../model/index.ts';
import { isObject } from '../../schema/json-kind.ts';
import type { Subject } from '../check.ts';

/** The body where it is a JSON object; what is none belongs to the checks of JSON and of the envelope. */
export function readBodyObject({ body }: Subject): JsonObject | undefined {
  return body.kind === 'json' && isObject(body.value) ? body.value : undefined;
}
