import { readKey } from '../../schema/json-kind.ts';
import type { Subject } from '../check.ts';
import { readBodyObject } from './body-object.ts';

/** The string under a top-level key of the body, where there is one. */
export function readBodyString(subject: Subject, key: string): string | undefined {
  const value = readKey(readBodyObject(subject) ?? {}, key);
  return typeof value === 'string' ? value : undefined;
}
